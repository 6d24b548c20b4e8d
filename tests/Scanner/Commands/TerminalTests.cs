using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Commands;

/// <summary>What a person at a terminal sees, on a terminal that <c>script</c> makes.</summary>
public sealed class TerminalTests : IDisposable
{
    private static readonly string Secret = "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dcAbCdEf";

    private readonly Sandbox _sandbox = new();

    public TerminalTests() => File.WriteAllText(_sandbox.PathOf("a.cs"), $"var k = \"{Secret}\";\n");

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void There_are_colours_on_a_terminal() => Assert.Contains("\e[31m", OnTerminal("", "dir a.cs").Output);

    [Theory]
    [InlineData("NO_COLOR=1", "dir a.cs")]
    [InlineData("TERM=dumb", "dir a.cs")]
    [InlineData("", "dir a.cs --no-color")]
    [InlineData("", "dir a.cs --format json")]
    [InlineData("", "dir a.cs | cat")]
    [InlineData("", "dir a.cs --report text=report.txt > /dev/null; cat report.txt")]
    public void There_are_none_where_they_are_unwanted_or_nobody_sees_them(string variable, string command)
    {
        var shown = OnTerminal(variable, command).Output;

        Assert.Contains("stripe-secret-key", shown);
        // The console itself may switch the terminal's keypad, which is no colour.
        Assert.DoesNotMatch(@"\e\[[0-9;]*m", shown);
    }

    [Fact]
    public void An_error_is_told_once_where_both_outputs_are_one_terminal()
    {
        var shown = OnTerminal("", "dir a.cs gone.cs").Output;

        Assert.Equal(2, shown.Split("gone.cs").Length);
        Assert.Contains("apixguard: gone.cs: no such file or folder", shown);
        Assert.Contains("Incomplete: 1 error.", shown);
    }

    /// <summary>Runs a command line of the scanner in a shell whose outputs are a terminal.</summary>
    private ProcessResult OnTerminal(string variable, string command)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "apixguard.dll").Replace("'", @"'\''", StringComparison.Ordinal);
        var line = $"unset NO_COLOR; TERM=xterm; export TERM; {(variable.Length > 0 ? $"{variable}; export {variable.Split('=')[0]};" : "")} dotnet '{assembly}' {command}";
        File.WriteAllText(_sandbox.PathOf("line.sh"), line);
        return OperatingSystem.IsMacOS()
            ? _sandbox.Run(_sandbox.Root, "script", "-q", "/dev/null", "sh", "line.sh")
            : _sandbox.Run(_sandbox.Root, "script", "-q", "-c", "sh line.sh", "/dev/null");
    }
}
