package org.casus.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus completion}: prints what a shell reads to complete commands and options. */
@Command(name = "completion", description = "Prints a script for the shell: source <(casus completion bash).")
final class CompletionCommand implements Runnable {

    /** The shells. One script serves both: in zsh it calls bash's completion, which zsh brings along. */
    enum Shell {
        bash,
        zsh
    }

    @Mixin
    private Help help;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(AutoComplete.bash("casus", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
    }
}
