package org.reeve.helper.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.reeve.api.HelperException;
import org.reeve.helper.connections.ConnectionsParsers;
import org.reeve.helper.files.FilesParsers;
import org.reeve.helper.logs.LogsParsers;
import org.reeve.helper.overview.OverviewParsers;
import org.reeve.helper.ports.PortsParsers;
import org.reeve.helper.processes.ProcessesParsers;
import org.reeve.helper.services.ServicesParsers;
import org.reeve.helper.surroundings.SurroundingsParsers;
import org.reeve.helper.system.SystemParsers;
import org.reeve.helper.tasks.custom.DefinitionsParsers;
import org.reeve.helper.tasks.scan.ScanParsers;
import org.reeve.testing.Row;

/** Every parser of text that a machine's programs and its kernel write; the first octet chooses which. */
class ParsersFuzz {
    private static final List<Parser> ALL = Stream.of(
                    ServicesParsers.all(),
                    OverviewParsers.all(),
                    SystemParsers.all(),
                    LogsParsers.all(),
                    SurroundingsParsers.all(),
                    ConnectionsParsers.all(),
                    ScanParsers.all(),
                    ProcessesParsers.all(),
                    PortsParsers.all(),
                    FilesParsers.all(),
                    DefinitionsParsers.all(),
                    ScanParsers.programs())
            .flatMap(List::stream)
            .toList();

    @FuzzTest(maxExecutions = 340_000)
    @Row({"C14", "C15", "D4"})
    void textsOfTheMachineAreTakenOrRefused(byte[] octets) {
        if (octets.length == 0) {
            return;
        }
        try {
            ALL.get((octets[0] & 0xFF) % ALL.size()).parse(Arrays.copyOfRange(octets, 1, octets.length));
        } catch (HelperException e) {
            Parser.require(!e.sentence().isBlank(), "refused without a sentence");
        }
    }
}
