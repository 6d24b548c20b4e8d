using System.Text;

namespace ApiXGuard.Scanner.Tests.Rescue;

/// <summary>Where the value is seen while it is moved: nowhere but in the files it leaves and goes to.</summary>
public sealed class RescueSecrecyTests : IDisposable
{
    private readonly RescueSandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--yes")]
    [InlineData("--yes", "--format", "json")]
    [InlineData("--yes", "--apply-fix")]
    [InlineData("--yes", "--to", "env", "--gitignore")]
    public void No_output_argument_variable_or_temporary_file_holds_it(params string[] options)
    {
        var log = Path.Combine(_box.Sandbox.Root, "seen.log");
        var temporary = Directory.CreateDirectory(Path.Combine(_box.Sandbox.Root, "tmp")).FullName;
        var bin = SpyOn(log, "git", "dotnet");
        _box.Write("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <ItemGroup>\n    <PackageReference Include=\"ApiXGuard.Analyzers\" Version=\"1.0.0\" />\n  </ItemGroup>\n</Project>\n");
        _box.Write("src/Shop/appsettings.json", $$"""{ "Stripe": { "ApiKey": "{{RescueSandbox.StripeKey}}" }, "ConnectionStrings": { "Orders": "{{RescueSandbox.Connection}}" } }""");
        _box.Write("src/Shop/Payments.cs", $"class Payments {{ string otherKey = \"{RescueSandbox.OtherKey}\"; }}\n");
        _box.Commit();

        var result = _box.Sandbox.Run(
            _box.Folder, "env", ["PATH=" + bin + ":" + _box.Sandbox.SearchPath, "TMPDIR=" + temporary, "APIXGUARD_DEBUG=1", RealDotnet(), Path.Combine(AppContext.BaseDirectory, "apixguard.dll"), "rescue", "--all", .. options]);

        Assert.NotEmpty(result.Output + result.Error);
        Assert.Contains("git", File.ReadAllText(log));
        if (options.Contains("--apply-fix"))
            Assert.Contains("format analyzers", File.ReadAllText(log));
        foreach (var value in (string[])[RescueSandbox.StripeKey, RescueSandbox.OtherKey, RescueSandbox.Connection, "hunZ7ter2Xq9"])
        {
            Assert.DoesNotContain(value, result.All);
            Assert.DoesNotContain(value, File.ReadAllText(log));
        }

        Assert.DoesNotContain(Directory.EnumerateFiles(temporary, "*", SearchOption.AllDirectories), path => Holds(path, RescueSandbox.StripeKey));
        foreach (var path in Directory.EnumerateFiles(_box.Sandbox.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Where(path => !path.Contains("/.git/", StringComparison.Ordinal)))
        {
            Assert.False(path.EndsWith(".tmp", StringComparison.Ordinal), path);
            if (!path.StartsWith(_box.PathOf("src/"), StringComparison.Ordinal) && Holds(path, RescueSandbox.StripeKey))
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    private static bool Holds(string path, string value) => File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(value)) >= 0;

    private static string RealDotnet() => Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : Which("dotnet");

    private static string Which(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, program)).First(File.Exists);

    /// <summary>A folder of programs that write down their arguments and variables and then do what the real ones do; dotnet fails.</summary>
    private string SpyOn(string log, params string[] programs)
    {
        var bin = Directory.CreateDirectory(Path.Combine(_box.Sandbox.Root, "bin")).FullName;
        foreach (var program in programs)
        {
            var path = Path.Combine(bin, program);
            var quoted = "'" + log.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
            File.WriteAllText(path, $"#!/bin/sh\n{{ echo {program} \"$@\"; env; }} >> {quoted}\n" + (program == "dotnet" ? "exit 3\n" : $"exec {Which(program)} \"$@\"\n"));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return bin;
    }
}
