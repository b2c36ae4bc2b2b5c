package org.reeve.helper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaskProgramTest {
    @Test
    void anInstalledOneIsStartedByItsFileOfArguments() {
        assertEquals(
                List.of("/lib/java", "-XX:ErrorFile=/var/lib/reeve/crash.log", "@/lib/helper.args", "task"),
                TaskProgram.words(
                        "/lib/java",
                        List.of("-XX:ErrorFile=/var/lib/reeve/crash.log", "@/lib/helper.args", "root"),
                        TaskProgram.WORD));
    }

    @Test
    void oneOfTheSourceTreeIsStartedByItsClass() {
        assertEquals(
                List.of("/jdk/java", "@/tree/helper.args", "org.reeve.helper.HelperMain", "task"),
                TaskProgram.words(
                        "/jdk/java",
                        List.of("@/tree/helper.args", "org.reeve.helper.DevelopmentMain"),
                        TaskProgram.WORD));
    }

    @Test
    void unknownWayIsSaid() {
        assertThrows(
                IllegalStateException.class,
                () -> TaskProgram.words("/jdk/java", List.of("-jar", "x.jar"), TaskProgram.WORD));
    }
}
