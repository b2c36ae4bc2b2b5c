package org.reeve.gui.services;

import java.util.Arrays;
import java.util.Optional;

/**
 * What systemd itself could not do before the program ran: "Process Exit Codes" of systemd.exec(5). The sentence is
 * {@code exec.<name>} in the bundle.
 */
enum ExecFailure {
    CHDIR(200, Advice.PLACE),
    NICE(201, Advice.LIMITS),
    FDS(202, Advice.START),
    EXEC(203, Advice.PROGRAM),
    MEMORY(204, Advice.LIMITS),
    LIMITS(205, Advice.LIMITS),
    OOM_ADJUST(206, Advice.LIMITS),
    SIGNAL_MASK(207, Advice.START),
    STDIN(208, Advice.OUTPUT),
    STDOUT(209, Advice.OUTPUT),
    CHROOT(210, Advice.PLACE),
    IOPRIO(211, Advice.LIMITS),
    TIMERSLACK(212, Advice.LIMITS),
    SECUREBITS(213, Advice.SANDBOX),
    SETSCHEDULER(214, Advice.LIMITS),
    CPUAFFINITY(215, Advice.LIMITS),
    GROUP(216, Advice.ACCOUNT),
    USER(217, Advice.ACCOUNT),
    CAPABILITIES(218, Advice.SANDBOX),
    CGROUP(219, Advice.LIMITS),
    SETSID(220, Advice.START),
    CONFIRM(221, Advice.START),
    STDERR(222, Advice.OUTPUT),
    PAM(224, Advice.ACCOUNT),
    NETWORK(225, Advice.SANDBOX),
    NAMESPACE(226, Advice.SANDBOX),
    NO_NEW_PRIVILEGES(227, Advice.SANDBOX),
    SECCOMP(228, Advice.SANDBOX),
    SELINUX_CONTEXT(229, Advice.SANDBOX),
    PERSONALITY(230, Advice.SANDBOX),
    APPARMOR_PROFILE(231, Advice.SANDBOX),
    ADDRESS_FAMILIES(232, Advice.SANDBOX),
    RUNTIME_DIRECTORY(233, Advice.PLACE),
    CHOWN(235, Advice.ACCOUNT),
    SMACK_PROCESS_LABEL(236, Advice.SANDBOX),
    KEYRING(237, Advice.SECRETS),
    STATE_DIRECTORY(238, Advice.PLACE),
    CACHE_DIRECTORY(239, Advice.PLACE),
    LOGS_DIRECTORY(240, Advice.PLACE),
    CONFIGURATION_DIRECTORY(241, Advice.PLACE),
    NUMA_POLICY(242, Advice.LIMITS),
    CREDENTIALS(243, Advice.SECRETS),
    BPF(245, Advice.SANDBOX);

    private final int code;
    private final Advice advice;

    ExecFailure(int code, Advice advice) {
        this.code = code;
        this.advice = advice;
    }

    Advice advice() {
        return advice;
    }

    static Optional<ExecFailure> of(int code) {
        return Arrays.stream(values()).filter(one -> one.code == code).findFirst();
    }
}
