package org.reeve.bench;

import com.sun.security.auth.module.UnixSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reeve.link.Direct;
import org.reeve.link.Installation;

/** Connections that all call at once, each on a thread of its own: Crowd TIMES, where TIMES is calls in all. Not pinned. */
public final class Crowd {
    private static final int[] CONNECTIONS = {1, 2, 4, 8, 16, 32};

    private final Samples samples = new Samples();
    private final int times;

    private Crowd(int times) {
        this.times = times;
    }

    private interface Opener {
        Caller open() throws Exception;
    }

    private record Caller(Samples.Work ping, AutoCloseable connection) {}

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        Crowd crowd = new Crowd(Integer.parseInt(arguments[0]));
        try (Direct direct = Direct.own(Installation.find(), new UnixSystem().getUid());
                Echo echo = Echo.start()) {
            Opener reeve = () -> {
                Direct.Pinger pinger = direct.connect();
                return new Caller(pinger::ping, pinger);
            };
            Opener bare = () -> {
                Echo.Pinger pinger = echo.connect();
                return new Caller(pinger::ping, pinger);
            };
            crowd.measure("warm", reeve, 2);
            crowd.measure("warm", bare, 2);
            for (int connections : CONNECTIONS) {
                crowd.measure("reeve " + connections, reeve, connections);
                crowd.measure("bare " + connections, bare, connections);
            }
        }
        crowd.samples.print();
    }

    private void measure(String name, Opener opener, int connections) throws Exception {
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            callers.add(opener.open());
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(connections, Thread.ofPlatform().factory())) {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<long[]>> all = new ArrayList<>();
            for (Caller caller : callers) {
                all.add(threads.submit(pings(caller, go, times / connections)));
            }
            long begun = System.nanoTime();
            go.countDown();
            List<long[]> taken = new ArrayList<>();
            for (Future<long[]> one : all) {
                taken.add(one.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            samples.add(name, "calls/s", times / connections * connections / seconds);
            taken.forEach(nanos -> {
                for (long one : nanos) {
                    samples.micros(name, one);
                }
            });
        }
        for (Caller caller : callers) {
            caller.connection().close();
        }
    }

    private static Callable<long[]> pings(Caller caller, CountDownLatch go, int many) {
        return () -> {
            long[] nanos = new long[many];
            go.await();
            for (int i = 0; i < many; i++) {
                long begun = System.nanoTime();
                caller.ping().run();
                nanos[i] = System.nanoTime() - begun;
            }
            return nanos;
        };
    }
}
