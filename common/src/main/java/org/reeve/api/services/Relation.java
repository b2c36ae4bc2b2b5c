package org.reeve.api.services;

/** How one unit is tied to another: systemd.unit(5) and its "Mapping of unit properties to their inverses". */
public enum Relation {
    REQUIRES("Requires"),
    REQUISITE("Requisite"),
    WANTS("Wants"),
    BINDS_TO("BindsTo"),
    PART_OF("PartOf"),
    UPHOLDS("Upholds"),
    CONFLICTS("Conflicts"),
    BEFORE("Before"),
    AFTER("After"),
    ON_FAILURE("OnFailure"),
    ON_SUCCESS("OnSuccess"),
    TRIGGERS("Triggers"),
    REQUIRED_BY("RequiredBy"),
    REQUISITE_OF("RequisiteOf"),
    WANTED_BY("WantedBy"),
    BOUND_BY("BoundBy"),
    CONSISTS_OF("ConsistsOf"),
    UPHELD_BY("UpheldBy"),
    CONFLICTED_BY("ConflictedBy"),
    ON_FAILURE_OF("OnFailureOf"),
    ON_SUCCESS_OF("OnSuccessOf"),
    TRIGGERED_BY("TriggeredBy");

    private final String property;

    Relation(String property) {
        this.property = property;
    }

    /** systemd's name of the property. */
    public String property() {
        return property;
    }
}
