package org.casus.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The files of an embedded store, which only the user that Casus runs as may read: they are made so, and those that an
 * older Casus made are changed. The folder too, where it holds nothing else.
 */
final class StoreFiles {

    private static final Logger LOG = Logger.getLogger(StoreFiles.class);

    private static final boolean HAS_MODES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");

    private static final FileAttribute<?>[] NO_MODE = {};

    /** The names of the files of a store, after its own; H2 calls its temporary ones what it likes. */
    private static final Pattern ENDING =
            Pattern.compile("mv\\.db(\\.part|\\.tempFile|\\.newFile)?|lock\\.db|trace\\.db(\\.old)?|.*\\.temp\\.db"
                    + "|password(.*\\.part)?|before-migration\\.zip(\\.part)?");

    /** What a restore unpacks, before it is the store. */
    static final String RESTORING = "restoring-";

    private StoreFiles() {}

    /**
     * Makes the folder, or closes what is there to other users. A folder that holds files of others is left alone.
     *
     * @param store the path of the store, without the ending of its file
     * @throws IOException if the folder can neither be made nor read
     */
    static void close(Path store) throws IOException {
        Path folder = store.getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, mode(OWNERS_FOLDER));
            return;
        }
        if (!HAS_MODES) {
            return;
        }
        boolean alone = true;
        List<Path> open = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!isOf(store, file)) {
                    alone = false;
                } else if (!close(file, OWNERS_FILE)) {
                    open.add(file);
                }
            }
        }
        if (alone && !close(folder, OWNERS_FOLDER)) {
            open.add(folder);
        }
        if (!open.isEmpty()) {
            LOG.warnf(
                    "Other users of this machine may read %s, and the modes cannot be changed: "
                            + "keep the store in a folder of the user %s on a file system with modes.",
                    open, System.getProperty("user.name"));
        }
    }

    private static boolean isOf(Path store, Path file) {
        String base = store.getFileName() + ".";
        String name = file.getFileName().toString();
        String own = name.startsWith(RESTORING) ? name.substring(RESTORING.length()) : name;
        return own.startsWith(base)
                && ENDING.matcher(own.substring(base.length())).matches();
    }

    /** Takes away what others may do; false where that cannot be done. */
    private static boolean close(Path file, Set<PosixFilePermission> owners) {
        try {
            if (Files.isSymbolicLink(file) || isClosed(file)) {
                return true;
            }
            Files.setPosixFilePermissions(file, owners);
            return isClosed(file); // some file systems say yes and do nothing
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debugf(e, "The mode of %s", file);
            return !Files.exists(file, LinkOption.NOFOLLOW_LINKS); // H2 has just deleted it
        }
    }

    private static boolean isClosed(Path file) throws IOException {
        Set<PosixFilePermission> others = EnumSet.copyOf(OWNERS_FOLDER);
        others.addAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        return OWNERS_FOLDER.equals(others);
    }

    private static FileAttribute<?>[] mode(Set<PosixFilePermission> permissions) {
        return HAS_MODES ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)} : NO_MODE;
    }

    /** The mode of a new file, for whoever makes one. */
    static FileAttribute<?>[] fileMode() {
        return mode(OWNERS_FILE);
    }

    /** Opens a file of the store; where the options make it, only its owner may read it from the first moment on. */
    static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
        return FileChannel.open(file, options, fileMode());
    }

    /** Writes a file of the store anew. */
    static OutputStream write(Path file) throws IOException {
        Files.deleteIfExists(file); // or it would keep the mode that it has
        return Channels.newOutputStream(
                open(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
    }

    /** Has what was written to a file on the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Gives a new file to the owner of another: root runs a command on the store of a server that has a user of its
     * own, which must be able to read what the command made. Others can give nothing away.
     */
    static void giveToOwnerOf(Path example, Path file) {
        try {
            var owner = Files.getOwner(example);
            if (!owner.equals(Files.getOwner(file))) {
                Files.setOwner(file, owner);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debugf(e, "The owner of %s", file);
        }
    }
}
