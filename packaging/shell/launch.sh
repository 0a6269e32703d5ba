# How the program is run from a terminal: the launcher and the packaged program say it with the same
# words. Read by other scripts; they set jdk, jar, libraries (the folder with the other jars) and cache.

say() { printf 'signet: %s\n' "$*" >&2; }
fail() { say "$@"; exit 4; }

class_path() {
    classes=$jar
    for library in "$libraries"/*.jar; do
        [ "$library" = "$jar" ] || classes=$classes:$library
    done
}

# Start-up of a JVM is mostly loading classes; JDK 25 keeps them as they are in memory (JEP 483, 514).
# $1 is the ticket that the training run looks at.
make_cache() {
    [ -e "$1" ] || return 0
    "$jdk/bin/java" -XX:+UseSerialGC -XX:AOTCacheOutput="$cache.new" -Xlog:disable -cp "$classes" \
        signet.Main inspect "$1" >/dev/null 2>&1 && mv "$cache.new" "$cache"
}

run_command_line() {
    locale=${LC_ALL:-${LC_CTYPE:-${LANG:-}}}
    case $locale in
        *[uU][tT][fF]8* | *[uU][tT][fF]-8*) ;;
        # Java reads file names by the locale; this way it finds all of them and still prints ASCII.
        *) [ "$(uname)" = Linux ] && export LC_ALL=C.UTF-8 && set -- -Dstdout.encoding=US-ASCII "$@" ;;
    esac
    if [ -t 1 ]; then
        size=$(stty size <&1 2>/dev/null) || size="24 80"
        set -- -Dsignet.terminal.columns="${size#* }" "$@"
    fi
    if [ -t 2 ]; then
        size=$(stty size <&2 2>/dev/null) || size="24 80"
        set -- -Dsignet.terminal.status="${size#* }" "$@"
    fi
    exec "$jdk/bin/java" -XX:+UseSerialGC -XX:AOTCache="$cache" -Xlog:disable -cp "$classes" "$@"
}
