package org.reeve.gui.cli;

import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A unit as people write it: a name without a type is a service's, as systemctl(1) reads it. */
final class UnitArgument implements ITypeConverter<UnitName> {
    @Override
    public UnitName convert(String text) {
        String name = UnitType.ofName(text).isPresent() ? text : text + UnitType.SERVICE.suffix();
        if (!UnitName.isValid(name)) {
            throw new TypeConversionException(Messages.text("unit.invalid"));
        }
        return new UnitName(name);
    }
}
