using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Rescue;

/// <summary>What a person at a terminal is asked, on a terminal that <c>script</c> makes.</summary>
public sealed class RescueTerminalTests : IDisposable
{
    private readonly RescueSandbox _box = new();

    public RescueTerminalTests()
    {
        _box.WriteProject();
        _box.Write("src/Shop/appsettings.json", $$"""{ "Stripe": { "ApiKey": "{{RescueSandbox.StripeKey}}" } }""");
    }

    public void Dispose() => _box.Dispose();

    [Theory, InlineData("y", true), InlineData("n", false), InlineData("", false)]
    public void All_shows_the_plan_and_asks(string answer, bool acts)
    {
        var result = OnTerminal(answer, "rescue --all");

        Assert.Contains("goes to", result.Output);
        Assert.Contains("Move 1 secret? [y/N]", result.Output);
        Assert.DoesNotContain(RescueSandbox.StripeKey, result.All);
        Assert.Equal(!acts, _box.Read("src/Shop/appsettings.json").Contains(RescueSandbox.StripeKey, StringComparison.Ordinal));
        Assert.Equal(acts, File.Exists(_box.SecretsPath()));
    }

    private ProcessResult OnTerminal(string answer, string command)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "apixguard.dll").Replace("'", @"'\''", StringComparison.Ordinal);
        var line = Path.Combine(_box.Sandbox.Root, "line.sh");
        File.WriteAllText(line, $"unset NO_COLOR; TERM=xterm; export TERM; dotnet '{assembly}' {command}");
        var quoted = "'" + line.Replace("'", @"'\''", StringComparison.Ordinal) + "'";
        // The terminal has to be there before the answer, and to stay until it was read.
        var typed = $"(sleep 2; echo '{answer}'; sleep 2)";
        var script = Path.Combine(_box.Sandbox.Root, "type.sh");
        File.WriteAllText(script, OperatingSystem.IsMacOS() ? $"{typed} | script -q /dev/null sh {quoted}" : $"{typed} | script -q -c 'sh ../line.sh' /dev/null");
        return _box.Sandbox.Run(_box.Folder, "sh", script);
    }
}
