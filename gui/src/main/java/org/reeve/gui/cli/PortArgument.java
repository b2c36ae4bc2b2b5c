package org.reeve.gui.cli;

import org.reeve.api.ports.PortAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An address and a port, or a port alone. */
final class PortArgument implements ITypeConverter<PortAddress> {
    @Override
    public PortAddress convert(String text) {
        try {
            return PortAddress.of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(Messages.text("port.invalid", text));
        }
    }
}
