#!/bin/sh
# Stacks layers at ROOT and runs a program beside it, in a mount namespace of its own:
#   stack-layers.sh ROOT LOWER UPPER WORK PROGRAM [ARGUMENT...]
# LOWER is folders joined by ":", top first.
set -eu
root=$1 lower=$2 upper=$3 work=$4
shift 4
mount -t overlay overlay -o "lowerdir=$lower,upperdir=$upper,workdir=$work,xino=off,index=off,redirect_dir=off,metacopy=off" "$root"
exec "$@"
