#!/bin/sh
# Makes the disk image of Signet for macOS, in target/packages. Run it on a Mac with a JDK 25 and Maven.
# NOT TRIED YET: no Mac was at hand when it was written. It signs nothing; see packaging/README.md.
set -u

home=$(cd "$(dirname "$0")/.." && pwd -P)
packages=$home/target/packages
. "$home/packaging/shell/launch.sh"
. "$home/packaging/shell/build.sh"

[ "$(uname)" = Darwin ] || fail "A disk image for macOS can be made on macOS only."
find_jdk
need_jpackage
if is_stale; then build; fi
collect_jars
case $version in
    # macOS takes no version of a bundle that begins with 0; the program itself knows its own.
    0.*) version=1.${version#0.} ;;
esac
jpackage @packaging/image.options --app-version "$version" --input "$packages/input" \
    --icon assets/icon/signet.icns --mac-package-identifier org.signet.Signet &&
    jpackage @packaging/installer.options --type dmg --app-version "$version" \
        --app-image "$packages/Signet.app" || fail "jpackage could not make the disk image."
rm -rf "$packages/input"
say "The command line is Signet.app/Contents/MacOS/Signet VERB ..."
