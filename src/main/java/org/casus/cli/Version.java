package org.casus.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version that the build wrote into the JAR. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Casus.class.getPackage().getImplementationVersion();
        return new String[] {"casus " + (version == null ? "(development)" : version)};
    }
}
