package dev.commentary.enrich.outlet;

import dev.commentary.contract.OutletTag;

/** What an outlet has to do with a post. */
enum Role {
    CARRIED(OutletTag.CARRIED),
    APPEARED(OutletTag.APPEARED),
    CITED(OutletTag.CITED);

    private final String value;

    Role(String value) {
        this.value = value;
    }

    /** The role as tags state it. */
    String value() {
        return value;
    }
}
