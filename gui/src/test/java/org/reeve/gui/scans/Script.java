package org.reeve.gui.scans;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.NoCalls;

/** Helpers that answer as a test says, and the test itself as the window's thread: no toolkit is needed. */
final class Script extends NoCalls {
    private static final int SECONDS = 20;

    private final Map<String, Function<List<?>, Object>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<Runnable> due = new LinkedBlockingQueue<>();
    private final Background background = new Background(due::add);

    Script() {
        super(new HelperException(Problem.UNAVAILABLE, "nobody said what this answers"));
    }

    Background background() {
        return background;
    }

    /** What a method answers from now on; of one that answers nothing, whatever. */
    void answer(String method, Function<List<?>, Object> answer) {
        answers.put(method, answer);
    }

    @Override
    public <T> T ofRoot(Class<T> right) {
        return right.cast(
                Proxy.newProxyInstance(right.getClassLoader(), new Class<?>[] {right}, (_, method, arguments) -> {
                    Function<List<?>, Object> answer =
                            Optional.ofNullable(answers.get(method.getName())).orElseThrow();
                    return answer.apply(arguments == null ? List.of() : List.of(arguments));
                }));
    }

    /** Does what is due in the window until something holds. */
    void await(String what, BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Runnable next = due.poll(SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                fail("waited in vain for " + what);
            } else {
                next.run();
            }
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
