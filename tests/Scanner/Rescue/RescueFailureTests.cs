using System.Diagnostics;

namespace ApiXGuard.Scanner.Tests.Rescue;

/// <summary>What is left when a rescue fails: every file as it was, and the value where nobody else reads it.</summary>
public sealed class RescueFailureTests : IDisposable
{
    private readonly RescueSandbox _box = new();

    public RescueFailureTests()
    {
        _box.WriteProject(id: null);
        _box.Write("src/Shop/appsettings.json", $$"""{ "Stripe": { "ApiKey": "{{RescueSandbox.StripeKey}}" } }""");
    }

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData("src/Shop/appsettings.json")]
    [InlineData("src/Shop/Shop.csproj")]
    public void A_read_only_file_stops_everything(string path)
    {
        File.SetUnixFileMode(_box.PathOf(path), UnixFileMode.UserRead);
        AssertNothingChanged(() => _box.Rescue("src/Shop/appsettings.json:1", "--yes"), path + "': it is read-only");
    }

    [Fact]
    public void A_store_that_is_no_json_stops_everything()
    {
        _box.WriteProject();
        Directory.CreateDirectory(Path.GetDirectoryName(_box.SecretsPath())!);
        File.WriteAllText(_box.SecretsPath(), "{ \"A\": ");

        AssertNothingChanged(() => _box.Rescue("src/Shop/appsettings.json:1", "--yes"), "is not JSON, in line 1");
    }

    [Fact]
    public void A_folder_where_the_store_should_be_stops_everything()
    {
        _box.WriteProject();
        Directory.CreateDirectory(_box.SecretsPath());

        AssertNothingChanged(() => _box.Rescue("src/Shop/appsettings.json:1", "--yes"), "it is a folder");
    }

    [Fact]
    public void A_tracked_or_unignored_env_file_takes_no_secret()
    {
        _box.Write("app.py", $"stripe_key = \"{RescueSandbox.StripeKey}\"\n");
        AssertNothingChanged(() => _box.Rescue("app.py:1", "--yes"), "--gitignore adds the line");

        _box.Write(".env", "A=1\n");
        _box.Commit();
        AssertNothingChanged(() => _box.Rescue("app.py:1", "--yes", "--gitignore"), "is tracked by git");
    }

    [Fact]
    public void A_link_out_of_the_repository_is_not_written_through()
    {
        var outside = Path.Combine(_box.Sandbox.Root, "outside.json");
        File.Move(_box.PathOf("src/Shop/appsettings.json"), outside);
        File.CreateSymbolicLink(_box.PathOf("src/Shop/appsettings.json"), outside);

        AssertNothingChanged(() => _box.Rescue("src/Shop/appsettings.json:1", "--yes"), "a link leads from it out of the repository");
    }

    [Theory]
    [InlineData("../../../outside")]
    [InlineData("$(Anything)")]
    public void An_id_that_leads_elsewhere_stops_everything(string id)
    {
        _box.WriteProject(id: id);

        AssertNothingChanged(() => _box.Rescue("src/Shop/appsettings.json:1", "--yes"), "no name that user-secrets can use");
    }

    [Fact]
    public void Names_that_steer_a_terminal_are_shown_as_escapes()
    {
        const string folder = "src/\e[31mred\u202Eev il\t";
        _box.WriteProject(folder + "/Shop.csproj");
        _box.Write(folder + "/appsettings.json", $$"""{ "Stri\u202epe": { "ApiKey": "{{RescueSandbox.StripeKey}}" } }""");

        var result = _box.Rescue(folder + "/appsettings.json:1", "--yes");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\\x1b[31mred\\u202eev il\\t", result.Output);
        Assert.DoesNotContain(result.All, c => c is '\e' or '\u202E' or '\t');
        Assert.DoesNotContain(RescueSandbox.StripeKey, _box.Read(folder + "/appsettings.json"));
    }

    [Fact]
    public void A_folder_named_like_a_pattern_is_ignored_as_what_it_is()
    {
        _box.Write("we[i]rd*/package.json", "{}\n");
        _box.Write("we[i]rd*/app.js", $"const stripeKey = \"{RescueSandbox.StripeKey}\";\n");

        var result = _box.Rescue("we[i]rd*/app.js:1", "--yes", "--gitignore");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("=" + RescueSandbox.StripeKey, _box.Read("we[i]rd*/.env"));
        Assert.Equal("", _box.Git("status", "--porcelain", "--", ":(literal)we[i]rd*/.env"));
    }

    [Theory, Trait("Category", "Slow"), InlineData("KILL"), InlineData("INT")]
    public async Task Whoever_is_stopped_midway_has_lost_nothing(string signal)
    {
        // The code fix takes long: the values are saved, the code is not changed yet.
        var bin = Directory.CreateDirectory(Path.Combine(_box.Sandbox.Root, "bin")).FullName;
        var started = Path.Combine(bin, "started");
        File.WriteAllText(Path.Combine(bin, "dotnet"), $"#!/bin/sh\n: > '{started.Replace("'", "'\\''", StringComparison.Ordinal)}'\nexec sleep 60\n");
        File.SetUnixFileMode(Path.Combine(bin, "dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _box.Write("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <ItemGroup>\n    <PackageReference Include=\"ApiXGuard.Analyzers\" Version=\"1.0.0\" />\n  </ItemGroup>\n</Project>\n");
        _box.Write("src/Shop/Payments.cs", $"class Payments {{ string stripeKey = \"{RescueSandbox.StripeKey}\"; }}\n");
        var before = _box.AllFiles();
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [Path.Combine(AppContext.BaseDirectory, "apixguard.dll"), "rescue", "src/Shop/Payments.cs:1", "--yes", "--apply-fix"])
        {
            WorkingDirectory = _box.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = _box.Home;
        start.Environment["PATH"] = bin + ":" + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Assert.True(SpinWait.SpinUntil(() => File.Exists(started), TimeSpan.FromSeconds(60)), "dotnet format was not started");
        using (var kill = Process.Start("sh", ["-c", $"kill -{signal} {process.Id}"]))
            kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)), "it did not end");

        File.Delete(started);
        var after = _box.AllFiles();
        Assert.Equal(before["work/src/Shop/Payments.cs"], after["work/src/Shop/Payments.cs"]);
        Assert.DoesNotContain(after.Keys, path => path.EndsWith(".tmp", StringComparison.Ordinal));
        if (signal == "KILL")
        {
            var store = Assert.Single(after.Keys, path => path.EndsWith("secrets.json", StringComparison.Ordinal));
            Assert.Contains(RescueSandbox.StripeKey, System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(after[store])));
            return;
        }

        Assert.Equal(before, after);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("cancelled", await error);
        Assert.DoesNotContain(RescueSandbox.StripeKey, await output + await error);
    }

    private void AssertNothingChanged(Func<Tests.Processes.ProcessResult> run, string message)
    {
        var before = _box.AllFiles();

        var result = run();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.All);
        Assert.Equal(before, _box.AllFiles());
    }
}
