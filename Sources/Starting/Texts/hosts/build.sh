set -eu
if [ -z "$BROADSHEET_PACKAGE" ]; then
  echo "Write the address of Broadsheet's package into BROADSHEET_PACKAGE, in %path%." >&2
  exit 1
fi
tool=$(mktemp -d)
curl -fsSL -o "$tool/package" "$BROADSHEET_PACKAGE"
case "$BROADSHEET_PACKAGE" in
  *.deb) dpkg-deb -x "$tool/package" "$tool" ;;
  *) tar -xf "$tool/package" -C "$tool" ;;
esac
"$(find "$tool" -type f -name broadsheet -perm -u+x | head -n 1)" build
