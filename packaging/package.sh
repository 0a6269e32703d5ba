#!/bin/sh
# Makes the packages of Signet for Linux, in target/packages.
#   packaging/package.sh           a folder that runs anywhere, and the Debian package
#   packaging/package.sh image     the folder only
#   packaging/package.sh sbom      the software bill of materials (CycloneDX) in target/sbom; asks Maven Central
set -u

home=$(cd "$(dirname "$0")/.." && pwd -P)
packages=$home/target/packages
image=$packages/Signet
. "$home/packaging/shell/launch.sh"
. "$home/packaging/shell/build.sh"

need_dpkg() {
    command -v dpkg-deb >/dev/null 2>&1 || fail "A Debian package takes dpkg-deb, which this system has not." \
        "Install the package dpkg, or make the folder only: packaging/package.sh image"
}

# Whatever goes out must be named with its licence.
need_notices() {
    for library in "$libraries"/*.jar; do
        name=$(basename "$library" .jar | sed 's/-[0-9].*//')
        grep -q "^| .*\b$name\b" "$home/packaging/THIRD-PARTY.md" ||
            fail "packaging/THIRD-PARTY.md does not name the licence of $name. Add a line for it."
    done
}

make_image() {
    say "Making the folder $image..."
    # shellcheck disable=SC2016 # the program resolves APPDIR when it starts
    jpackage @packaging/image.options --app-version "$version" --input "$packages/input" \
        --icon assets/icon/signet.png --java-options '-XX:AOTCache=$APPDIR/window.aot' ||
        fail "jpackage could not make the folder."
    install_terminal_program || fail "The folder $image could not be completed."
    (train) || fail "The program in $image does not start."
}

install_terminal_program() {
    cp "$home/packaging/linux/signet" "$image/bin/signet" && chmod 755 "$image/bin/signet" &&
        cp "$home/packaging/shell/launch.sh" "$image/lib/launch.sh"
}

# Two programs, two caches: what the window loads is of no use in the terminal.
train() {
    mkdir -p "$packages/training"
    say "Training its start..."
    jdk=$image/lib/runtime
    libraries=$image/lib/app
    jar=$libraries/signet.jar
    sample=$image/lib/sample-models/resnet20-cifar10.safetensors
    class_path
    cache=$libraries/terminal.aot
    make_cache "$sample" && [ -e "$cache" ] || return 1
    cache=$libraries/window.aot
    SIGNET_HOME=$packages/training "$jdk/bin/java" -XX:+UseParallelGC -XX:AOTCacheOutput="$cache" \
        -Xlog:disable --enable-native-access=ALL-UNNAMED -Dglass.platform=Headless \
        -Dprism.order=sw -Dsignet.closeAfterFirstFrame=true -cp "$classes" signet.Main "$sample" \
        >"$packages/training/log" 2>&1 && [ -e "$cache" ] || { cat "$packages/training/log" >&2; return 1; }
}

# The Debian names of the libraries that JavaFX asks the system for.
dependencies() {
    names=
    for pair in $WINDOW_LIBRARIES; do
        names=${names:+$names, }${pair#*=}
    done
    printf '%s' "$names"
}

# Everything in its place, so that dpkg and its triggers do the rest: the package runs no script.
lay_out() {
    share=$tree/usr/share
    mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$share/applications" "$share/mime/packages" \
        "$share/icons/hicolor/512x512/apps" "$share/icons/hicolor/scalable/apps" "$share/doc/signet" &&
        cp -al "$image" "$tree/opt/signet" &&
        ln -s /opt/signet/bin/signet "$tree/usr/bin/signet" &&
        cp "$home/packaging/linux/signet.desktop" "$share/applications" &&
        cp "$home/packaging/linux/signet.xml" "$share/mime/packages" &&
        cp "$home/assets/icon/signet.png" "$share/icons/hicolor/512x512/apps" &&
        cp "$home/assets/icon/signet.svg" "$share/icons/hicolor/scalable/apps" &&
        cat "$home/packaging/THIRD-PARTY.md" "$home/LICENSE" > "$share/doc/signet/copyright" &&
        sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" \
            -e "s/@KILOBYTES@/$(du -sk "$image" | cut -f 1)/" \
            -e "s/@WINDOW_LIBRARIES@/$(dependencies)/" \
            "$home/packaging/linux/control" > "$tree/DEBIAN/control"
}

make_debian_package() {
    say "Making the Debian package..."
    tree=$packages/tree
    # It would change the dates of the jars, by which the caches know them.
    unset SOURCE_DATE_EPOCH
    # The jars are compressed already: xz takes minutes to win a few per cent of them.
    lay_out && dpkg-deb --root-owner-group -Zgzip --build "$tree" "$packages" >&2 ||
        fail "The Debian package could not be made."
}

what=${1:-all}
case $what in
    all | image | sbom) ;;
    *) fail "package.sh makes all, image or sbom; it does not know $what." ;;
esac
find_jdk
if [ "$what" = sbom ]; then
    maven -q cyclonedx:makeBom || fail "The bill of materials could not be made; Maven's messages stand above."
    ls "$home"/target/sbom/*
    exit
fi
need_jpackage
[ "$what" = image ] || need_dpkg
if is_stale; then build; fi
need_notices
collect_jars
make_image
[ "$what" = image ] || make_debian_package
rm -rf "$packages/input" "$packages/training" "$packages/tree"
du -sh "$packages"/*
