package org.casus.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.FileUtils;

/**
 * Files on the disk, for H2, that only their owner may read from the moment on that they are made: H2 itself makes them
 * as the process's umask has it, and a Java process cannot change that. Beside the database's file this is the lock
 * file, which holds the key to the port that other processes come in by.
 */
@RegisterForReflection // H2 makes an object a path, by its constructor
public final class PrivateFiles extends FilePathWrapper {

    private static final String SCHEME = "private";

    /** What a path begins with that is meant so. */
    static final String PREFIX = SCHEME + ":";

    /** Tells H2 of it. */
    static void register() {
        FilePath.register(new PrivateFiles());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    private Path path() {
        return Path.of(getBase().name);
    }

    @Override
    public boolean createFile() {
        try {
            Files.createFile(path(), StoreFiles.fileMode());
            return true;
        } catch (IOException e) { // it is there already; or else H2 does with it next fails, and names it
            return false;
        }
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return StoreFiles.open(path(), FileUtils.modeToOptions(mode));
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        Files.createDirectories(path().getParent());
        return newFileChannelOutputStream(open("rw"), append);
    }
}
