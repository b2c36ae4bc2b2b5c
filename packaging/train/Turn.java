import java.awt.Robot;
import java.awt.event.KeyEvent;

/** Opens one page after the other of the window that is being trained, by its keys: a page is made when it is opened. */
public final class Turn {
    private static final int EACH_MILLIS = 700;

    private Turn() {}

    /** The Overview is open already. */
    public static void main(String[] arguments) throws Exception {
        Robot robot = new Robot();
        for (int digit = KeyEvent.VK_2; digit <= KeyEvent.VK_9; digit++) {
            robot.keyPress(KeyEvent.VK_ALT);
            robot.keyPress(digit);
            robot.keyRelease(digit);
            robot.keyRelease(KeyEvent.VK_ALT);
            Thread.sleep(EACH_MILLIS);
        }
    }
}
