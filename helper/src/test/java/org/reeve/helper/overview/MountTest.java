package org.reeve.helper.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reeve.api.overview.Snapshot.FileSystem;
import org.reeve.testing.Row;

class MountTest {
    private static final Set<String> OF_DISKS =
            Set.of("ext4", "vfat", "btrfs", "squashfs", "iso9660", "fuseblk", "xfs");

    /** From a desktop with Docker, a snap, an NTFS disk and a file server. */
    private static final String CAPTURED = """
            22 27 0:21 / /proc rw,relatime - proc proc rw
            23 27 0:22 / /sys rw,relatime - sysfs sysfs rw
            24 27 0:6 / /dev rw,relatime - devtmpfs devtmpfs rw,size=12334460k,nr_inodes=3083615,mode=755
            25 24 0:23 / /dev/shm rw,relatime shared:4 - tmpfs tmpfs rw,size=24684084k
            27 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw,discard
            29 27 259:1 / /boot/efi rw,relatime shared:9 - vfat /dev/nvme0n1p1 rw,fmask=0077
            30 27 259:2 /srv/data /data rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw,discard
            31 27 259:3 / /var rw,relatime shared:11 master:2 - ext4 /dev/nvme0n1p3 rw
            32 27 7:3 / /snap/core/17 ro,nodev,relatime shared:12 - squashfs /dev/loop3 ro
            33 27 0:45 / /var/lib/docker/overlay2/9f/merged rw,relatime - overlay overlay rw,lowerdir=/a
            34 27 0:52 / /mnt/nas rw,relatime shared:30 - nfs4 nas:/export rw,vers=4.2
            35 27 0:53 / /run/user/1000/gvfs rw,nosuid - fuse.gvfsd-fuse gvfsd-fuse rw
            36 27 8:17 / /media/alice/My\\040Disk\\012evil rw,relatime - fuseblk /dev/sdb1 rw,user_id=0
            37 27 0:60 /@home /home rw,relatime - btrfs /dev/sdc1 rw,subvol=/@home
            38 27 0:60 /@ /pool rw,relatime - btrfs /dev/sdc1 rw,subvol=/@
            39 27 11:0 / /media/cdrom ro,relatime - iso9660 /dev/sr0 ro
            40 31 8:33 / /var ro,relatime - xfs /dev/sdd1 rw
            """;

    private static List<String> points(String mountinfo) {
        return Mount.keeping(Mount.parse(mountinfo), OF_DISKS).stream()
                .map(Mount::point)
                .toList();
    }

    @Test
    void eachFileSystemThatKeepsDataIsThereOnce() {
        assertEquals(
                List.of("/", "/boot/efi", "/dev/shm", "/home", "/media/alice/My Disk\nevil", "/var"), points(CAPTURED));
    }

    @Test
    void whatIsMountedOverHidesWhatWasThere() {
        Mount var = Mount.keeping(Mount.parse(CAPTURED), OF_DISKS).getLast();
        assertEquals("/dev/sdd1", var.source());
        assertFalse(var.writable(), "the mount is read-only, whatever the file system is");
    }

    @Test
    void theRootOfALiveSystemIsAnOverlay() {
        assertEquals(List.of("/"), points("27 1 0:40 / / rw,relatime - overlay overlay rw,lowerdir=/a\n"));
    }

    @Test
    void eachPoolIsThereOnce() {
        assertEquals(List.of("/", "/tank"), points("""
                        27 1 0:30 / / rw - zfs rpool/ROOT/debian rw
                        28 1 0:31 / /home rw - zfs rpool/home rw
                        29 1 0:32 / /tank rw - zfs tank rw
                        """));
    }

    @Test
    void memoryThatCannotBeWrittenToKeepsNothing() {
        assertEquals(
                List.of(), points("27 1 0:30 / /run/credentials/x.service ro,nosuid - tmpfs tmpfs ro,size=1024k\n"));
    }

    @Test
    void aLineThatIsCutOffIsNone() {
        String line = CAPTURED.lines().skip(4).findFirst().orElseThrow();
        for (int end = 0; end < line.indexOf(" rw,discard"); end++) {
            assertEquals(List.of(), Mount.parse(line.substring(0, end)), line.substring(0, end));
        }
        assertEquals(1, Mount.parse(line).size());
    }

    @Test
    @Row("C14")
    void hostileLinesAreHarmless() {
        assertEquals(List.of(), Mount.parse("- - - - - - - -\n\n   \n" + "x ".repeat(5000)));
        Mount odd = Mount.parse("27 1 0:30 / /a\\999\\04 rw - ext4  rw\n").getFirst();
        assertEquals("/a\\999\\04", odd.point(), "what is no escape stays as it is");
        assertEquals("", odd.source());
        assertEquals("/\u00e4\ufffd", Mount.plain("/\u00c3\u00a4\u00ff"), "bytes that are no text are marked");
    }

    @Test
    void typesWithoutADeviceAreNotOfDisks() {
        assertEquals(Set.of("ext4", "fuseblk"), Mount.ofDisks("nodev\tsysfs\nnodev\ttmpfs\n\text4\n\tfuseblk\n\n"));
    }

    @Test
    void fullIsToldAsDfTellsIt() {
        assertEquals(95, file(1000, 900, 50).percent(), "some is kept for root");
        assertEquals(1, file(1_000_000, 1, 999_999).percent(), "rounded up");
        assertEquals(100, file(1000, 1000, 0).percent());
        assertEquals(100, file(0, 0, 0).percent());
    }

    private static FileSystem file(long total, long used, long available) {
        return new FileSystem("/", "ext4", "/dev/sda1", total, used, available, true);
    }

    @Test
    void aProgramThatDoesNotAnswerHoldsNobodyUpAndIsAskedOnce() {
        CountDownLatch stuck = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        Sizes sizes = new Sizes(mount -> {
            times.incrementAndGet();
            await(stuck);
            return Optional.of(file(1, 0, 1));
        });
        Mount mount = new Mount("8:17", "/media/disk", "fuseblk", "/dev/sdb1", true);
        long start = System.nanoTime();
        assertEquals(Optional.empty(), sizes.of(mount));
        assertEquals(Optional.empty(), sizes.of(mount));
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(5)) < 0);
        assertEquals(1, times.get());
        stuck.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
