using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Commands;

/// <summary>Reads the command line and turns whatever goes wrong into one clear line and exit code 2.</summary>
internal static class CommandLine
{
    /// <summary>Set to 1, the details of an error are shown too.</summary>
    public const string DebugVariable = "APIXGUARD_DEBUG";

    /// <summary>Makes the root, without its commands.</summary>
    public static RootCommand CreateRoot()
    {
        var root = new RootCommand(
            """
            Finds leaked API keys before they are committed.

            Get going: run "apixguard install" in a repository. From then on "git commit" refuses a staged secret.
            Exit codes: 0 clean, 1 findings, 2 error or incomplete.
            """);
        foreach (var option in root.Options.OfType<VersionOption>())
            option.Action = new PrintVersionAction();
        return root;
    }

    /// <summary>Runs the command that the arguments name.</summary>
    public static int Run(RootCommand root, string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            // No response files: an argument that starts with @ may be a path.
            var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
            var result = root.Parse(args, configuration);
            if (result.Errors.Count > 0 && result.Action is ParseErrorAction)
                return ReportUsage(result, args, error);
            if (result.Action is null)
                return new HelpAction().Invoke(result);
            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            return ReportFailure(exception, error);
        }
    }

    private static int ReportUsage(ParseResult result, string[] args, TextWriter error)
    {
        if (args.Length == 0)
        {
            // Nothing was asked for: the help says what there is, but nothing was scanned either.
            result.RootCommandResult.Command.Parse("--help").Invoke(new InvocationConfiguration { Output = error, Error = error });
            return ExitCodes.Error;
        }

        var command = result.CommandResult.Command;
        var name = command is RootCommand ? "apixguard" : "apixguard " + command.Name;
        WriteLine(error, $"{UsageMessage(result)} (see '{name} --help')");
        return ExitCodes.Error;
    }

    private static string UsageMessage(ParseResult result)
    {
        var unknown = result.UnmatchedTokens.FirstOrDefault();
        if (unknown is null)
            return result.Errors[0].Message.TrimEnd('.');
        var command = result.CommandResult.Command;
        IEnumerable<string> known;
        string kind;
        if (unknown.StartsWith('-'))
        {
            kind = "option";
            known = command.Options.Where(option => !option.Hidden).Select(option => option.Name);
        }
        else if (command.Subcommands.Count > 0)
        {
            kind = "command";
            known = command.Subcommands.Where(subcommand => !subcommand.Hidden).Select(subcommand => subcommand.Name);
        }
        else
        {
            return $"unexpected argument '{unknown}'";
        }

        var near = Suggestion.For(unknown, known);
        return $"unknown {kind} '{unknown}'" + (near is null ? "" : $"; did you mean '{near}'?");
    }

    private static int ReportFailure(Exception exception, TextWriter error)
    {
        WriteLine(error, ErrorText.Of(exception) ?? $"unexpected {exception.GetType().Name}; set {DebugVariable}=1 to see where");
        if (Environment.GetEnvironmentVariable(DebugVariable) == "1")
        {
            for (var cause = exception; cause is not null; cause = cause.InnerException)
                error.WriteLine($"{cause.GetType()}{Environment.NewLine}{cause.StackTrace}");
        }

        return ExitCodes.Error;
    }

    private static void WriteLine(TextWriter error, string message) => error.WriteLine("apixguard: " + OneLine(message));

    /// <summary>Messages of the system have line breaks and quote paths, which may hold anything.</summary>
    private static string OneLine(string message) =>
        TerminalText.Neutralise(string.Join(' ', message.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    private sealed class PrintVersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(BuildInformation.Current.Version);
            return ExitCodes.Clean;
        }

        public override bool ClearsParseErrors => true;
    }
}
