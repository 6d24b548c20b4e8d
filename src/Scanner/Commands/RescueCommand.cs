using System.CommandLine;
using ApiXGuard.Scanner.Rescue;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard rescue FILE:LINE</c>: moves a secret out of a file into a safe place.</summary>
internal static class RescueCommand
{
    public static Command Create()
    {
        var places = new Argument<string[]>("PLACE")
        {
            Description = "FILE:LINE or FILE:LINE:COLUMN, or a finding's fingerprint. With --all: files and folders to look through; without one, the whole repository.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var options = new RescueOptions();
        var command = new Command(
            "rescue",
            """
            Moves a secret out of a file: into the user-secrets of the .NET project, a git-ignored .env file, Vault or Key Vault. Configuration files are
            rewritten in place; for code it shows what to write there, or has the code fix do it. Then it says whether the secret was ever committed, and
            how to revoke it. Without --yes it only shows what it would do. The value is never shown.
            Exit codes: 0 shown or done, 1 moved but still in the code, 2 error, or something cannot be moved.

            Examples:
              apixguard rescue appsettings.json:4
              apixguard rescue appsettings.json:4 --yes
              apixguard rescue src/Client.cs:12:20 --yes --apply-fix
              apixguard rescue 3f0c9d5e7a1b24688d0f5c3e9b7a1d42 --to env --gitignore
              apixguard rescue --all --dry-run --format json
              apixguard rescue --all src deploy --yes
            """)
        {
            places,
        };
        options.AddTo(command);
        command.SetAction(result => new RescueRun(options.Read(result), result.InvocationConfiguration).Execute(result.GetValue(places) ?? []));
        return command;
    }
}
