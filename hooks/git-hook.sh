#!/bin/sh
# apixguard hook: refuses a commit whose staged changes hold a leaked key.
# Written by 'apixguard install' and replaced by the next one; 'apixguard uninstall' removes it.
hook=@HOOK@
executable=@EXECUTABLE@
assembly=@ASSEMBLY@
dotnet_root=@DOTNET_ROOT@

# The hook that was here before runs first, because it may change what is staged. It may also be one that calls this
# hook in its turn: then it is not run again, but the scan is.
case $0 in
    */*) previous=${0%/*}/$hook.apixguard-previous ;;
    *) previous=./$hook.apixguard-previous ;;
esac
case ":${APIXGUARD_CHAIN-}:" in
    *":$PWD/$previous:"*) ;;
    *)
        if [ -f "$previous" ] && [ -x "$previous" ]; then
            APIXGUARD_CHAIN="${APIXGUARD_CHAIN-}:$PWD/$previous" "$previous" "$@" || exit $?
        fi
        ;;
esac

# Programs with windows run hooks without a login shell's PATH and variables.
if [ -z "${DOTNET_ROOT-}" ] && [ -n "$dotnet_root" ] && [ -d "$dotnet_root" ]; then
    DOTNET_ROOT=$dotnet_root
    export DOTNET_ROOT
fi

scan() {
    if [ -z "$assembly" ] && [ -f "$executable" ] && [ -x "$executable" ]; then
        "$executable" staged --quiet
    elif [ -f "$assembly" ] && [ -x "$executable" ]; then
        "$executable" "$assembly" staged --quiet
    elif [ -f "$assembly" ] && command -v dotnet >/dev/null 2>&1; then
        dotnet "$assembly" staged --quiet
    elif command -v apixguard >/dev/null 2>&1; then
        apixguard staged --quiet
    elif [ -x "${HOME-}/.dotnet/tools/apixguard" ]; then
        "$HOME/.dotnet/tools/apixguard" staged --quiet
    else
        return 200
    fi
}

status=0
scan || status=$?

case $hook in
    pre-merge-commit) what=merge ;;
    *) what=commit ;;
esac

case $status in
    0)
        exit 0
        ;;
    1)
        # What the finding is and how to put it right stands in the scanner's report.
        cat >&2 <<END

apixguard: $what refused, because what is staged holds the secret shown above.
Once it is out of the file (or allowed, with a reason), 'git add' the file and commit again.
'git $what --no-verify' skips this check and records the secret in the history as it stands.
END
        exit 1
        ;;
    200)
        cat >&2 <<END
apixguard: $what stopped: the scanner was not found, so nothing was checked.
  Looked for: ${executable:-no recorded path}${assembly:+ $assembly}, 'apixguard' in the PATH, ~/.dotnet/tools/apixguard
  Run 'apixguard install' again from where it is now, or remove this hook: $0
END
        ;;
    126 | 127)
        echo "apixguard: $what stopped: the scanner could not be started (exit code $status), so nothing was checked." >&2
        ;;
    *)
        if [ "$status" -gt 128 ]; then
            echo "apixguard: $what stopped: the scanner was ended by signal $((status - 128)), so not everything was checked." >&2
        else
            echo "apixguard: $what stopped: the scan failed (exit code $status; the reason stands above), so not everything was checked." >&2
        fi
        ;;
esac
echo "'git $what --no-verify' goes on without the check." >&2
exit 2
