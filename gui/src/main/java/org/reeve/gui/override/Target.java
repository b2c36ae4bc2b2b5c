package org.reeve.gui.override;

import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;

/** A unit, and whose manager it belongs to. */
public record Target(Scope scope, UnitName unit) {}
