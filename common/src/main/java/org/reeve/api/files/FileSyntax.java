package org.reeve.api.files;

/** What a content is checked as; chosen by the path alone. */
public enum FileSyntax {
    /** sudoers(5): visudo. */
    SUDOERS(true),
    /** sshd_config(5): sshd -t. */
    SSHD(true),
    /** passwd(5). */
    PASSWD(true),
    /** shadow(5). */
    SHADOW(true),
    /** group(5). */
    GROUP(true),
    /** gshadow(5). */
    GSHADOW(true),
    /** nginx -t. */
    NGINX(false),
    /** apache2ctl -t. */
    APACHE(false),
    /** systemd-analyze verify. */
    UNIT(false),
    /** findmnt --verify. */
    FSTAB(false),
    /** nft -c. */
    NFTABLES(false),
    /** crontab(5). */
    CRON(false),
    /** hosts(5). */
    HOSTS(false),
    /** sh -n. */
    SHELL(false),
    /** bash -n. */
    BASH(false),
    /** RFC 8259. */
    JSON(false),
    /** YAML. */
    YAML(false),
    /** TOML. */
    TOML(false),
    /** XML, well-formed. */
    XML(false),
    /** Nothing that Reeve can check. */
    NONE(false);

    private final boolean locksOut;

    FileSyntax(boolean locksOut) {
        this.locksOut = locksOut;
    }

    /** Whether a fault may leave nobody who can mend it: then it is never saved. */
    public boolean locksOut() {
        return locksOut;
    }
}
