# Completes the commands of operosctl, where the shell can.
[ -z "${BASH_VERSION-}" ] || . /usr/share/bash-completion/completions/operosctl
