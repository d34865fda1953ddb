#!/bin/bash
# How long a Maven build of many plans takes: all of it, with nothing changed, with one plan changed.
#
#   tools/benchmarks/maven-build.sh [PLANS [ROUNDS]]
#
# PLANS copies (default 200) of a real plan of the examples, each with a name of its own, in one project with all goals of
# the plugin: check, build, score, test and diff. Each kind of build is run ROUNDS times (default 3), and the median of its
# seconds by the clock and of the processor (user and system, children included) is printed.
#
# MAVEN is the command, by default mvn. The plugin is taken from REPOSITORY, by default the local repository that
# “mvn verify” leaves in tools/maven-plugin/target; UPSTREAM is where Maven's own plugins are, by default ~/.m2/repository.
set -euo pipefail

plans=${1:-200}
rounds=${2:-3}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
maven=${MAVEN:-mvn}
repository=${REPOSITORY:-$root/tools/maven-plugin/target/consumer-repository}
upstream=${UPSTREAM:-$HOME/.m2/repository}
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$root/pom.xml" | head -n 1)
work=$(mktemp -d)
times=$(mktemp -d)
trap 'rm -rf "$work" "$times"' EXIT
export SOURCE_DATE_EPOCH=1800000000 # the same day in every round

source=$root/examples/green-mountain-care/green-mountain-care.plan
mkdir -p "$work/src/main/plans"
for ((i = 1; i <= plans; i++)); do
    sed "1,/^plan \"/s/^plan \"\(.*\)\"/plan \"\1, version $i\"/" "$source" >"$work/src/main/plans/plan-$i.plan"
done
cat >"$work/planwright.yaml" <<'SETTINGS'
rules:
  balance.deficit: warning
SETTINGS
cat >"$work/settings.xml" <<SETTINGS
<settings><mirrors><mirror><id>upstream</id><mirrorOf>*</mirrorOf><url>file://$upstream</url></mirror></mirrors></settings>
SETTINGS
cat >"$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.example</groupId>
  <artifactId>many</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build>
    <plugins>
      <plugin>
        <groupId>org.planwright</groupId>
        <artifactId>planwright-maven-plugin</artifactId>
        <version>$version</version>
        <executions>
          <execution>
            <goals>
              <goal>check</goal>
              <goal>build</goal>
              <goal>score</goal>
              <goal>test</goal>
              <goal>diff</goal>
            </goals>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>
</project>
POM
printf 'target/\nlog\n' >"$work/.gitignore"
cd "$work"
git init -q
git add -A
git -c user.name=Bench -c user.email=bench@example.org commit -q -m plans

# build NAME: one build; clock and processor seconds go to the file of that name
build() {
    local TIMEFORMAT='%R %U %S'
    { time "$maven" -B -ntp -q -s settings.xml -Dmaven.repo.local="$repository" verify >log 2>&1 ||
        { tail -n 20 log >&2; exit 1; }; } 2>&1 | awk '{ print $1, $2 + $3 }' >>"$times/$1"
}

median() {
    sort -n | awk '{ value[NR] = $1 } END { print (NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2) }'
}

for ((round = 1; round <= rounds; round++)); do
    rm -rf target
    build full
    build nothing
    build nothing-again
    sed -i "s/, version 1\"/, version 1, round $round\"/; s/, round [0-9]*, round/, round/" src/main/plans/plan-1.plan
    build one
    git -c user.name=Bench -c user.email=bench@example.org commit -q -a -m "round $round"
done
for kind in full nothing nothing-again one; do
    file=$times/$kind
    printf '%-16s %6.1f s by the clock, %6.1f s of the processor\n' "$kind" \
        "$(cut -d' ' -f1 "$file" | median)" "$(cut -d' ' -f2 "$file" | median)"
done
