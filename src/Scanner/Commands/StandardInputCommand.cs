using System.CommandLine;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard stdin</c>: one text from a pipe.</summary>
internal static class StandardInputCommand
{
    public static Command Create()
    {
        var options = new ScanOptions();
        var path = new Option<string>("--path")
        {
            Description = "The name to judge and report the text under: configuration and rules may depend on it.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "stdin",
        };
        var command = new Command(
            "stdin",
            """
            Scans one text from standard input.

            Examples:
              git diff | apixguard stdin
              kubectl get secret db -o yaml | apixguard stdin --path db.yaml
            """)
        {
            path,
        };
        options.AddTo(command);
        command.SetAction(result =>
        {
            var settings = options.Read(result);
            var root = RepositoryLocation.TryFind(settings.Directory, GitEnvironment.Empty)?.WorkTree ?? settings.Directory;
            var decider = PolicyFiles.Load(root, settings);
            using var input = Console.OpenStandardInput();
            var source = new StandardInputSource(input, result.GetRequiredValue(path), decider.Configuration.Limits.MaxBlobSize);
            return ScanRun.Execute(source, decider, settings, root: null, result.InvocationConfiguration);
        });
        return command;
    }
}
