# Sourced by mvnw and bin/casus: sets JAVA_HOME to a JDK of release 25 or newer, or says what to
# install and exits.
# shellcheck shell=sh

# Prints the feature release of the JDK in folder $1, such as 25: 0 for no JDK, or a mere JRE.
# Every JDK since 9 states it in its `release` file, so no Java has to be started to learn it.
jdk_release() {
  jdk_version=
  if [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  echo "${jdk_version:-0}"
}

# Prints the home of the `java` on the PATH. Only Java itself knows: the command may be a shim.
jdk_on_path() {
  command -v java >/dev/null || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

find_jdk() {
  # What the caller chose comes first, as long as it is new enough.
  if [ "$(jdk_release "${JAVA_HOME:-}")" -ge 25 ]; then return 0; fi
  jdk_newest=$(jdk_on_path)
  if [ "$(jdk_release "$jdk_newest")" -ge 25 ]; then JAVA_HOME=$jdk_newest; return 0; fi

  # Then the usual places. A 25 is preferred, being what Casus is built for; a newer one will do.
  jdk_newest=
  for jdk_dir in /usr/lib/jvm/* /usr/lib64/jvm/* /Library/Java/JavaVirtualMachines/* \
      "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
      "${MISE_DATA_DIR:-${XDG_DATA_HOME:-${HOME:-}/.local/share}/mise}"/installs/java/*; do
    for jdk_home in "$jdk_dir" "$jdk_dir/Contents/Home"; do # the latter on macOS
      jdk_found=$(jdk_release "$jdk_home")
      if [ "$jdk_found" -eq 25 ]; then JAVA_HOME=$jdk_home; return 0; fi
      if [ "$jdk_found" -gt 25 ]; then jdk_newest=$jdk_home; fi
    done
  done
  [ -n "$jdk_newest" ] || return 1
  JAVA_HOME=$jdk_newest
}

if ! find_jdk; then
  echo "${0##*/}: no JDK 25 found (JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN, mise): install one with" \
    "javac, e.g. 'apt install openjdk-25-jdk' or 'mise use -g java@25'" >&2
  exit 1
fi
export JAVA_HOME
