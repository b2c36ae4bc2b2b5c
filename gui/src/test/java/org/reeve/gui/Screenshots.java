package org.reeve.gui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.api.session.HelperKind;
import org.reeve.api.session.LockState;
import org.reeve.api.session.Verdict;
import org.reeve.gui.theme.Scheme;

/** Draws every state of the window, light and dark, into {@code target/screenshots}. Not a test: looked at by people. */
final class Screenshots {
    private final Map<String, Scene4> scenes = new LinkedHashMap<>();
    private final String only;

    private record Scene4(Consumer<FakeCalls> script, Consumer<Driver> play) {}

    private Screenshots(String only) {
        this.only = only;
    }

    public static void main(String[] arguments) throws Exception {
        Pictures.start();
        Screenshots all = new Screenshots(arguments.length > 0 ? arguments[0] : "");
        all.list();
        all.draw();
        System.exit(0);
    }

    private void list() {
        scene("services", fake -> {}, driver -> driver.select("nginx.service"));
        scene("nothing-selected", fake -> {}, driver -> {});
        scene("free", Screenshots::unlocked, driver -> driver.select("nginx.service"));
        scene(
                "refused",
                fake -> {
                    fake.rootRunning = true;
                    fake.can = call -> new Verdict(
                            Verdict.Permit.REFUSED, "A rule on this computer does not allow it for this unit.", "");
                },
                driver -> driver.select("nginx.service"));
        change("waiting", FakeCalls.stuckAt(org.reeve.api.Stage.ASKING));
        scene(
                "running",
                fake -> {
                    unlocked(fake);
                    fake.change = FakeCalls.stuckAt(org.reeve.api.Stage.RUNNING);
                },
                driver -> {
                    driver.select("nginx.service");
                    driver.press("Restart");
                    driver.pause(2200);
                });
        change("failed", FakeCalls.failing(Problem.FAILED, "Exit code 1: the main process ended before it was ready."));
        change("dismissed", FakeCalls.failing(Problem.DISMISSED, "You closed the password prompt."));
        change("no-agent", FakeCalls.failing(Problem.NO_AGENT, "No polkit agent is running."));
        change("helper-died", FakeCalls.failing(Problem.DISCONNECTED, "The helper ended before it answered."));
        scene("confirm", fake -> {}, driver -> {
            driver.select("NetworkManager.service");
            driver.press("Stop");
        });
        scene("toast", Screenshots::unlocked, driver -> {
            driver.select("udisks2.service");
            driver.press("Stop");
            driver.pause(400);
        });
        scene("started-as-root", fake -> fake.startedAsRoot = true, driver -> driver.select("ssh.service"));
        scene(
                "development",
                fake -> {
                    fake.rootRunning = true;
                    fake.kind = HelperKind.DEVELOPMENT;
                },
                driver -> driver.select("backup.service"));
        scene("loading", fake -> fake.reading = Screenshots::forever, driver -> driver.pause(400));
        scene(
                "error",
                fake -> fake.reading = () -> {
                    throw new HelperException(Problem.UNAVAILABLE, "The system bus does not answer: no such file.");
                },
                driver -> {});
        scene(
                "empty",
                fake -> {
                    fake.units.set(Scope.SYSTEM, new UnitName("backup.service"), ActiveState.INACTIVE, "dead");
                    fake.units.set(Scope.SYSTEM, new UnitName("fwupd-refresh.service"), ActiveState.INACTIVE, "dead");
                },
                driver -> driver.press("Failed 0"));
        scene("user-units", fake -> {}, driver -> {
            driver.press("User units");
            driver.pause(200);
            driver.select("pipewire.service");
        });
        scene("palette", fake -> {}, driver -> {
            driver.press("Search or run an action…");
            driver.type(".palette-field", "rest ng");
        });
        ConnectionsScenes.list(this::scene);
        OverrideScenes.list(this::scene);
        scene("more-filters", fake -> fake.units.crowd(3), driver -> {
            driver.choose("type.TIMER");
            driver.choose("type.SOCKET");
        });
        scene("more-filters-open", fake -> {}, driver -> {
            driver.choose("type.TIMER");
            driver.run(() -> ((javafx.scene.control.MenuButton) driver.scene().lookup("#more-filters")).show());
        });
        scene("no-such-filter", fake -> {}, driver -> {
            driver.choose("type.DEVICE");
            driver.choose("more.changed");
        });
        scene("columns", fake -> {}, driver -> {
            java.util.List.of("memory", "tasks", "cpu", "written").forEach(id -> UnitFiltersTest.show(driver, id));
            driver.pause(2500);
        });
        scene("what-now", fake -> fake.units.exitCode = 226, driver -> driver.select("backup.service"));
        scene("timers", fake -> {}, driver -> {
            driver.press("Timers");
            driver.select("backup.timer");
        });
        scene("sockets", fake -> {}, driver -> {
            driver.press("Sockets");
            driver.select("echo.socket");
        });
        scene("times-unread", Screenshots::timesUnread, driver -> driver.press("Timers"));
        tab("tab-file", "Unit file");
        tab("tab-dependencies", "Dependencies");
        tab("tab-properties", "Properties");
        actions();
        scene("crowd", fake -> fake.units.crowd(300), driver -> driver.select("backup.service"));
    }

    private static void timesUnread(FakeCalls fake) {
        fake.timing = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "The system bus does not answer: no such file.");
        };
    }

    /** Everything that can be done to one unit, and to several. */
    private void actions() {
        scene("menu-actions", fake -> {}, driver -> {
            driver.select("polkit.service");
            driver.run(() -> driver.menu().show());
        });
        scene("kill", fake -> {}, driver -> {
            driver.select("nginx.service");
            driver.more("deed-KILL");
        });
        scene("mask-asked", fake -> {}, driver -> {
            driver.select("nginx.service");
            driver.more("deed-MASK");
        });
        scene("enabled-toast", Screenshots::unlocked, driver -> {
            driver.select("wg-quick@home.service");
            driver.more("deed-ENABLE");
        });
        scene(
                "several",
                fake -> {},
                driver -> driver.selectAll(
                        "backup.service", "cron.service", "nginx.service", "ssh.service", "wg-quick@home.service"));
        scene("several-offer", fake -> {}, driver -> {
            driver.selectAll("cron.service", "nginx.service", "ssh.service");
            driver.press("Restart · 3");
            driver.pause(300);
        });
        scene(
                "several-running",
                fake -> {
                    unlocked(fake);
                    fake.change = FakeCalls.stuckAt(org.reeve.api.Stage.RUNNING);
                },
                driver -> {
                    driver.selectAll("cron.service", "nginx.service", "ssh.service");
                    driver.press("Restart · 3");
                    driver.pause(2200);
                });
        scene(
                "several-done",
                fake -> {
                    unlocked(fake);
                    var obey = fake.change;
                    fake.change = (call, ticket) -> {
                        Object done = obey.apply(call, ticket);
                        if (call.arguments().getFirst().equals(new UnitName("nginx.service"))) {
                            throw new HelperException(
                                    Problem.FAILED,
                                    "nginx.service did not start: its process ended with exit code 203, its program is"
                                            + " missing or cannot be executed.");
                        }
                        return done;
                    };
                },
                driver -> {
                    driver.selectAll("backup.service", "cron.service", "nginx.service", "ssh.service");
                    driver.press("Restart · 3");
                    driver.pause(600);
                });
        scene("live-log", fake -> {}, driver -> {
            driver.select("nginx.service");
            driver.pause(300);
        });
        scene("log-part", fake -> fake.wholeLog = false, driver -> driver.select("nginx.service"));
        scene(
                "start-failed",
                fake -> {
                    fake.units.exitCode = 203;
                    fake.change = FakeCalls.failing(
                            Problem.FAILED,
                            "backup.service did not start: its process ended with exit code 203, its program is missing"
                                    + " or cannot be executed.");
                },
                driver -> {
                    driver.select("backup.service");
                    driver.press("Start");
                    driver.pause(400);
                });
        scene("timer", fake -> {}, driver -> {
            driver.press("Timers");
            driver.pause(200);
            driver.select("apt-daily.timer");
            driver.pause(300);
        });
    }

    private static void unlocked(FakeCalls fake) {
        fake.rootRunning = true;
        fake.lock = new LockState(true, 252, 900);
        fake.can = call -> new Verdict(Verdict.Permit.FREE, "", "");
    }

    private static void forever() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(
            String name, java.util.function.BiFunction<org.reeve.api.Call, org.reeve.link.Ticket, Object> script) {
        scene(name, fake -> fake.change = script, driver -> {
            driver.select("nginx.service");
            driver.press("Restart");
            driver.pause(300);
        });
    }

    private void tab(String name, String title) {
        scene(name, fake -> {}, driver -> {
            driver.select("postgresql@17-main.service");
            UnitTabsTest.tab(driver, title);
        });
    }

    private void scene(String name, Consumer<FakeCalls> script, Consumer<Driver> play) {
        if (name.contains(only)) {
            scenes.put(name, new Scene4(script, play));
        }
    }

    private void draw() throws Exception {
        for (Map.Entry<String, Scene4> scene : scenes.entrySet()) {
            for (Scheme scheme : Scheme.values()) {
                for (int[] size : Pictures.sizes()) {
                    draw(scene.getKey(), scene.getValue(), scheme, size);
                }
            }
        }
    }

    private static void draw(String name, Scene4 scene, Scheme scheme, int[] size) throws Exception {
        if (size[0] > 1280
                && !name.equals("services")
                && !name.equals("connections")
                && !name.equals("timer")
                && !name.startsWith("override-")) {
            return;
        }
        FakeCalls fake = new FakeCalls();
        scene.script().accept(fake);
        Driver driver = Driver.open(fake, scheme, size[0], size[1]);
        driver.pause(350);
        scene.play().accept(driver);
        driver.pause(250);
        driver.save(Pictures.file(name, scheme, size[0]));
        driver.close();
    }
}
