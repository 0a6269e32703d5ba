# How the program is built: finds a JDK, installs or names what is missing, and runs Maven. Read by
# other scripts, after launch.sh; they set home (the folder of the project).

JDK=25
jar=$home/target/signet.jar
libraries=$home/target/lib
# What JavaFX asks the system for: pairs of library and Debian package.
WINDOW_LIBRARIES="libgtk-3.so.0=libgtk-3-0 libXtst.so.6=libxtst6"

# Sets jdk where the folder $1 holds a JDK that is new enough.
try_jdk() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS='=' read -r key value; do
        [ "$key" = JAVA_VERSION ] || continue
        value=${value#\"}
        value=${value%%[!0-9]*}
        if [ "${value:-0}" -ge $JDK ]; then
            jdk=$1
            return 0
        fi
    done < "$1/release"
    return 1
}

find_jdk() {
    jdk=
    try_jdk "${JAVA_HOME:-}" && return
    on_path=$(command -v java) && on_path=$(readlink -f "$on_path") && try_jdk "${on_path%/bin/java}" &&
        return
    for folder in /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        try_jdk "$folder" && return
    done
    fail "No JDK $JDK or newer was found. Install one, and set JAVA_HOME to its folder."
}

# Installs the Debian packages $2... that $1 needs, or names the command that does.
install() {
    what=$1
    shift
    command -v apt-get >/dev/null 2>&1 ||
        fail "$what needs these packages, by their Debian names: $*. Install them with your system's tool."
    [ "$(id -u)" = 0 ] || fail "$what needs some packages. Run: sudo apt-get install $*"
    say "Installing what is missing: $*"
    { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y \
        --no-install-recommends "$@"; } >&2 || fail "$what needs packages that could not be installed: $*"
}

# Makes sure that the libraries are there that JavaFX asks the system for; $1 is what needs them,
# the rest are pairs of library and Debian package.
need_libraries() {
    [ "$(uname)" = Linux ] || return 0
    what=$1
    shift
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null)
    missing=
    for pair in "$@"; do
        case $known in
            *"${pair%%=*}"*) ;;
            *) missing="$missing ${pair#*=}" ;;
        esac
    done
    # shellcheck disable=SC2086 # package names hold no spaces
    [ -z "$missing" ] || install "$what" $missing
}

maven() {
    command -v mvn >/dev/null 2>&1 || install "Building" maven
    # Maven's own libraries still use what newer JDKs warn about.
    (cd "$home" && JAVA_HOME=$jdk \
        MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" mvn -B -ntp "$@")
}

is_stale() {
    [ ! -e "$jar" ] || [ -n "$(find "$home/pom.xml" "$home/src/main" -newer "$jar" 2>/dev/null | head -n 1)" ]
}

build() {
    say "Building, which is needed once after every change..."
    mkdir -p "$home/target" && rm -rf "$home/target/lib"
    log=$home/target/build.log
    maven -q -Dmaven.test.skip=true package >"$log" 2>&1 || {
        cat "$log" >&2
        fail "The build failed; its messages stand above."
    }
    # Maven leaves a jar alone whose classes did not change.
    touch "$jar"
}

need_jpackage() {
    [ -x "$jdk/bin/jpackage" ] || fail "The JDK in $jdk has no jpackage." \
        "Install a full JDK $JDK or newer, and set JAVA_HOME to its folder."
}

# Runs jpackage for the folder target/packages.
jpackage() {
    (cd "$home" && "$jdk/bin/jpackage" --dest "$packages" "$@")
}

# Begins the folder packages with what jpackage wants: the jars in one folder. Links, for one is large.
collect_jars() {
    rm -rf "$packages" && mkdir -p "$packages/input" && ln "$jar" "$libraries"/*.jar "$packages/input" ||
        fail "Nothing can be written in $packages. Free the folder, or some space."
    version=$(sed -n 's/^  <version>\(.*\)<\/version>$/\1/p' "$home/pom.xml")
}
