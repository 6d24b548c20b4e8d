using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner.Tests.Commands;

/// <summary>A command run in this process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(Program.CreateRoot(), arguments, output, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>The one line on standard error, of a run that failed and wrote nothing else.</summary>
    public string FailureLine
    {
        get
        {
            Assert.Equal(2, ExitCode);
            Assert.Equal("", Output);
            var line = Assert.Single(Error.TrimEnd('\r', '\n').Split('\n'));
            Assert.StartsWith("apixguard: ", line);
            return line;
        }
    }
}
