package org.reeve.helper.services;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reeve.api.Sink;
import org.reeve.api.services.Relation;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitLink;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitProperty;
import org.reeve.api.services.UnitText;
import org.reeve.api.services.UnitType;

/** How a unit is defined: its files, its properties, and what ties it to others. */
final class Definition {
    private final Systemd systemd;

    Definition(Systemd systemd) {
        this.systemd = systemd;
    }

    void dependencies(UnitName unit, Sink<UnitLink> links) {
        Properties properties = new Properties(systemd.properties(systemd.path(unit), Systemd.UNIT));
        Set<String> names = new HashSet<>();
        for (Relation relation : Relation.values()) {
            properties.units(relation.property()).forEach(name -> names.add(name.value()));
        }
        Map<UnitName, Unit> known = names.isEmpty()
                ? Map.of()
                : systemd.unitsNamed(names).stream().collect(Collectors.toMap(Unit::name, one -> one, (a, b) -> a));
        for (Relation relation : Relation.values()) {
            for (UnitName name : properties.units(relation.property())) {
                Unit other = known.get(name);
                if (other != null) {
                    links.emit(new UnitLink(relation, other));
                }
            }
        }
    }

    void text(UnitName unit, Sink<UnitText> files) {
        UnitName loaded = unit.template() ? instance(unit) : unit;
        Properties properties = new Properties(systemd.properties(systemd.path(loaded), Systemd.UNIT));
        String fragment = properties.text("FragmentPath");
        if (!fragment.isEmpty()) {
            files.emit(read(fragment, false));
        }
        properties.texts("DropInPaths").forEach(path -> files.emit(read(path, true)));
    }

    /** Some instance of a template: systemd itself says which files it would be made of, and forgets it again. */
    private static UnitName instance(UnitName template) {
        return new UnitName(template.value().replace("@.", "@reeve-looks."));
    }

    /** As far as whoever runs this helper may read it. Bytes that are no UTF-8 are shown as replacement characters. */
    static UnitText read(String path, boolean dropIn) {
        char[] text = new char[UnitText.LONGEST + 1];
        try (Reader reader = reader(Path.of(path))) {
            int length = 0;
            for (int got = reader.read(text); got > 0; got = reader.read(text, length, text.length - length)) {
                length += got;
            }
            boolean cut = length == text.length;
            String problem = cut ? "It is cut off here: it is longer than " + UnitText.LONGEST + " characters." : "";
            return new UnitText(path, dropIn, new String(text, 0, cut ? UnitText.LONGEST : length), problem);
        } catch (NoSuchFileException e) {
            return new UnitText(path, dropIn, "", "The file is gone since systemd read it.");
        } catch (AccessDeniedException e) {
            return new UnitText(path, dropIn, "", "You may not read this file.");
        } catch (IOException e) {
            return new UnitText(path, dropIn, "", "The file cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Reader reader(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            throw new IOException("it is not a file that holds text");
        }
        return new java.io.InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8);
    }

    void properties(UnitName unit, Sink<UnitProperty> sink) {
        String path = systemd.path(unit);
        Map<String, Object> all = new TreeMap<>(systemd.properties(path, Systemd.UNIT));
        UnitType type = new UnitName(String.valueOf(all.get("Id"))).type();
        if (type != UnitType.TARGET && type != UnitType.DEVICE) {
            all.putAll(systemd.properties(path, Systemd.interfaceOf(type)));
        }
        all.forEach((name, value) -> sink.emit(new UnitProperty(name, words(value))));
    }

    /** A value as systemctl show prints it, but for times, which stay numbers. */
    static String words(Object value) {
        return switch (Systemd.value(value)) {
            case Boolean flag -> flag ? "yes" : "no";
            case Object[] fields -> Arrays.stream(fields).map(Definition::words).collect(Collectors.joining(" "));
            case Collection<?> list -> list.stream().map(Definition::words).collect(Collectors.joining(" "));
            case Map<?, ?> map -> {
                List<String> entries = new ArrayList<>();
                map.forEach((key, one) -> entries.add(words(key) + "=" + words(one)));
                yield String.join(" ", entries);
            }
            case Object one when String.valueOf(one).equals(NOT_SET) -> "[not set]";
            case Object one -> String.valueOf(one);
        };
    }

    /** UINT64_MAX, systemd's "not set". */
    private static final String NOT_SET = "18446744073709551615";
}
