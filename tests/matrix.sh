#!/usr/bin/env bash
# Run a command on this checkout under the QGIS of another Debian release: tests/matrix.sh RELEASE COMMAND ...
#
# As root on Debian, Ubuntu or the like. The release is built once under $MATRIX (about 4 GB); the checkout as it stands,
# uncommitted work included, is copied into it each time, with ../shared where that is there. What must be mounted is
# mounted for the command alone: nothing stays.
#   MATRIX   folder of the releases             (build/matrix)
#   MIRROR   where Debian's packages come from  (this machine's own source)
#   MINUTES  time limit of the command          (60)
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
release=${1:?usage: tests/matrix.sh RELEASE COMMAND ...}
shift
matrix=${MATRIX:-$root/build/matrix}
system=$matrix/$release
place=/srv/$(basename "$root")
say() { echo "[$release] $*" >&2; }

[ "$(id -u)" = 0 ] || { say "another release is built and entered as root: sudo make test-matrix"; exit 1; }

if [ ! -e "$system/.ready" ]; then
	if [ ! -x "$(command -v debootstrap)" ]; then
		say "installing debootstrap ..."
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq debootstrap >/dev/null
	fi
	mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Component: main' | grep -v security | head -n 1)}
	[ -n "$mirror" ] || { say "this machine has no Debian source: name one, MIRROR=http://..."; exit 1; }
	# Every release since sid's first is built alike; debootstrap may not know the newest by name.
	script=/usr/share/debootstrap/scripts/$release
	[ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
	say "building the release in $system (some minutes) ..."
	rm -rf --one-file-system "$system" && mkdir -p "$system"
	timeout 1800 debootstrap --variant=minbase --include=ca-certificates,make "$release" "$system" "$mirror" "$script" \
		>"$matrix/$release.log" 2>&1 || { tail -n 5 "$matrix/$release.log" >&2; exit 1; }
	touch "$system/.ready"
fi

# The way to the package registries is this machine's.
apt-config dump --no-empty --format '%f "%v";%n' | grep -E '^Acquire::(Check-|https?::)' >"$system/etc/apt/apt.conf.d/99machine" || true
cp -L /etc/resolv.conf /etc/hosts "$system/etc/"
for file in /etc/pip.conf /etc/xdg/pip /etc/ssl/certs/ca-certificates.crt; do
	if [ -e "$file" ]; then
		mkdir -p "$system$(dirname "$file")" && cp -rL "$file" "$system$(dirname "$file")/"
	fi
done

if [ -d "${PIP_FIND_LINKS:-}" ]; then unset PIP_FIND_LINKS; fi # a folder of this machine alone

say "copying the checkout to $place ..."
mkdir -p "$system$place"
# What an earlier run set up stays: packages in .venv, the profile and logs in build.
find "$system$place" -mindepth 1 -maxdepth 1 ! -name .venv ! -name build -exec rm -rf {} +
git -C "$root" ls-files -z --cached --others --exclude-standard | (cd "$root" && xargs -0 ls -d --quoting-style=literal 2>/dev/null || true) |
	tar -C "$root" --no-recursion --exclude=.venv -T - -c | tar -C "$system$place" -x
if [ -d "$root/../shared" ]; then
	mkdir -p "$system/srv/shared" && cp -rLu "$root/../shared/." "$system/srv/shared/"
fi

say "running $* (at most ${MINUTES:-60} minutes) ..."
# /proc, and /dev/shm for processes that share memory: in a mount namespace that ends with the command.
exec timeout --foreground --kill-after=30 "$((60 * ${MINUTES:-60}))" \
	unshare --mount --pid --fork --kill-child --propagation private sh -c '
		mount -t proc proc "$1/proc" && mkdir -p "$1/dev/shm" && mount -t tmpfs tmpfs "$1/dev/shm"
		system=$1 place=$2; shift 2
		exec chroot "$system" sh -c "cd \"\$1\" && shift && exec \"\$@\"" sh "$place" "$@"' sh "$system" "$place" "$@"
