#!/bin/sh
# The slow and rare part of the launcher: builds, then prepares a fast start.
#
#   install.sh build|prepare ROOT JAVA
#
# Exit status: 0 done, 2 failed, 10 nothing done because another one was at it.
#
# It leaves in tools/command-line/target/launcher:
#   built        a stamp, as old as the start of the build
#   lib.N/       the class path, and the archive of its classes. N is new each time, so that a running command keeps its own
#   options      what Java is started with
#   prepared     the place and the Java that the archive fits
# Everything is made beside its final place and then renamed, so a command that starts meanwhile finds the old or the new.

what=$1
root=$2
java=$3
module=$root/tools/command-line
home=$module/target/launcher

fail() {
    echo "planwright: $*" >&2
    exit 2
}

# --- which Java -------------------------------------------------------------------------------------------------------

settings=$("$java" -XshowSettings:properties -version 2>&1)
version=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.specification\.version = //p')
java_home=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.home = //p')
case $version in
    '') fail "$java does not run. Install Java 17 or newer, or point JAVA_HOME to it." ;;
    1.*) fail "$java is Java $version. Install Java 17 or newer, or point JAVA_HOME to it." ;;
esac
[ "$version" -ge 17 ] || fail "$java is Java $version. Install Java 17 or newer, or point JAVA_HOME to it."

# --- one at a time ----------------------------------------------------------------------------------------------------

mkdir -p "$module/target" || fail "cannot write to $module/target"
lock=$module/target/launcher.lock
waited=0
until mkdir "$lock" 2>/dev/null; do
    owner=$(cat "$lock/pid" 2>/dev/null)
    # an owner that died leaves its lock behind; one without a number has just begun
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null || [ -z "$owner" ] && [ "$waited" -gt 10 ]; then
        rm -rf "$lock"
        continue
    fi
    [ "$waited" -gt 0 ] || echo "planwright: waiting for another build of it ..."
    [ "$waited" -lt 900 ] || fail "another build does not end; if there is none, remove $lock"
    waited=$((waited + 1))
    sleep 1
done
echo $$ >"$lock/pid"
trap 'rm -rf "$lock"' EXIT
trap 'exit 2' HUP INT TERM
[ "$waited" -eq 0 ] || exit 10

# --- build ------------------------------------------------------------------------------------------------------------

if [ "$what" = build ]; then
    command -v mvn >/dev/null || fail "there is no mvn to build it with. Install Maven 3.8 or newer."
    if [ -f "$home/built" ]; then
        echo "planwright: sources have changed, building again ..."
    else
        echo "planwright: building on first use (a minute or two) ..."
    fi
    log=$module/target/launcher.log
    : >"$module/target/launcher.begun"
    # tests are not even compiled: a test in the making stops nobody from using the command
    if ! (cd "$root" && exec mvn -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip \
        -pl tools/command-line -am package) >"$log" 2>&1; then
        tail -n 30 "$log"
        fail "the build failed; all of it is in $log"
    fi
    mkdir -p "$home" || fail "cannot write to $home"
fi

# --- class path -------------------------------------------------------------------------------------------------------

next=lib.$(date +%s).$$
previous=$(cat "$home/current" 2>/dev/null)
if [ "$what" = build ]; then
    mkdir "$home/$next" && cp "$module"/target/planwright-command-line-*.jar "$module"/target/lib/*.jar "$home/$next/"
else
    mkdir "$home/$next" && cp "$home/$previous"/*.jar "$home/$next/"
fi || fail "cannot copy the class path to $home/$next"

class_path=
for jar in "$home/$next"/planwright-*.jar "$home/$next"/*.jar; do
    case :$class_path: in
        *:"$jar":*) ;;
        *) class_path=${class_path:+$class_path:}$jar ;;
    esac
done

# --- how Java is started ----------------------------------------------------------------------------------------------

# shellcheck source=archive.sh
. "$module/src/main/launcher/archive.sh"
archive "$class_path" "$root/examples" "$home/$next/classes.jsa" # where none can be made, only the start is slower

# The options file quotes: a path may hold spaces and backslashes.
quoted() {
    printf '"%s"\n' "$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')"
}
{
    printf '%s\n' $flags $collector -Xshare:auto
    [ ! -f "$home/$next/classes.jsa" ] || quoted "-XX:SharedArchiveFile=$home/$next/classes.jsa"
    printf '%s\n' -cp
    quoted "$class_path"
} >"$home/options.new"
{
    printf '%s\n' "$root" "$java_home"
    release_of "$java_home"
} >"$home/prepared.new"
printf '%s\n' "$next" >"$home/current.new"
for file in current options prepared; do
    mv "$home/$file.new" "$home/$file" || fail "cannot write to $home"
done
[ "$what" != build ] || mv "$module/target/launcher.begun" "$home/built"

for old in "$home"/lib.*; do
    case ${old##*/} in
        "$next" | "$previous") ;;
        *) rm -rf "$old" ;;
    esac
done
