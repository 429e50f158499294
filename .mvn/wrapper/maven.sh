# Sets $maven to a Maven 3.8 or newer; sourced by mvnw.

maven_version=3.9.11
maven_sha512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978

is_new_enough() {
  version=$("$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
  [ -n "$version" ] && [ "${version%%.*}" -ge 4 ] && return 0
  [ "${version%%.*}" = 3 ] && [ "${version#*.}" -ge 8 ]
}

find_maven() {
  maven=$(command -v mvn 2>/dev/null) && is_new_enough "$maven" && return 0
  home=${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/apache-maven-$maven_version
  maven=$home/bin/mvn
  [ -x "$maven" ] && return 0
  if [ -z "${MVNW_REPOURL:-}" ]; then
    echo "mvnw: no Maven 3.8 or newer on the PATH; install Maven, or set MVNW_REPOURL to a Maven repository" >&2
    return 1
  fi
  archive=$home-bin.tar.gz
  mkdir -p "${home%/*}"
  echo "mvnw: fetching Maven $maven_version" >&2
  curl -fsSL -o "$archive" \
    "$MVNW_REPOURL/org/apache/maven/apache-maven/$maven_version/apache-maven-$maven_version-bin.tar.gz" || {
    echo "mvnw: $MVNW_REPOURL does not give Maven $maven_version; install Maven, or name another repository" >&2
    return 1
  }
  echo "$maven_sha512  $archive" | sha512sum -c --quiet - || {
    rm -f "$archive"
    echo "mvnw: the Maven that $MVNW_REPOURL holds is not the expected one" >&2
    return 1
  }
  # Moved into place as a whole: what was cut off half way is never taken for a Maven.
  unpacked=$(mktemp -d "$home.XXXXXX")
  tar -xzf "$archive" -C "$unpacked"
  mv "$unpacked/apache-maven-$maven_version" "$home"
  rm -rf "$unpacked" "$archive"
}
