package org.reeve.api.surroundings;

import java.util.Optional;

/**
 * Facts about this computer and this session, as the own helper finds them. What they mean is the window's business.
 *
 * @param uid the user as the kernel numbers it here
 * @param noNewPrivileges whether the process may never gain rights: {@code no_new_privs}, prctl(2)
 * @param rootAbsent whether this is a user namespace in which the machine's root does not exist: user_namespaces(7)
 * @param systemd whether systemd is process 1: sd_booted(3)
 * @param systemBus whether the system bus answers
 * @param polkit how polkit answers
 * @param agent the process that can ask for a password as far as can be seen, by its name; polkit tells nobody who it is
 * @param pkexec whether pkexec can become root
 * @param networkManager whether NetworkManager runs
 */
public record Surroundings(
        long uid,
        boolean noNewPrivileges,
        boolean rootAbsent,
        boolean systemd,
        boolean systemBus,
        PolkitState polkit,
        Optional<String> agent,
        PkexecState pkexec,
        boolean networkManager) {}
