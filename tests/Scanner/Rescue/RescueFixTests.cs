using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Rescue;

/// <summary>What <c>--apply-fix</c> makes of what <c>dotnet format</c> leaves behind. The program that changes the code is a shell script here.</summary>
public sealed class RescueFixTests : IDisposable
{
    private const string Code = "src/Shop/Payments.cs";

    private readonly RescueSandbox _box = new();

    public RescueFixTests()
    {
        _box.Write("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <ItemGroup>\n    <PackageReference Include=\"ApiXGuard.Analyzers\" Version=\"1.0.0\" />\n  </ItemGroup>\n</Project>\n");
        _box.Write(Code, $"class Payments\n{{\n    string stripeKey = \"{RescueSandbox.StripeKey}\";\n    string mode = \"live\";\n}}\n");
        _box.Write("src/Shop/Program.cs", "System.Console.WriteLine(\"hello\");\n");
    }

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Where_the_literal_is_gone_all_is_done()
    {
        var result = Rescue("sed -i 's/\"sk_live[^\"]*\"/configuration[\"Stripe:ApiKey\"]/' " + Code);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("a code fix replaced the literal", result.Output);
        Assert.Contains("configuration[\"Stripe:ApiKey\"]", _box.Read(Code));
    }

    [Fact]
    public void The_fix_is_asked_for_this_file_and_these_diagnostics()
    {
        Rescue("echo \"$PWD $*\" > ../seen; sed -i 's/\"sk_live[^\"]*\"/x/' " + Code);

        Assert.Equal($"{_box.Folder} format analyzers src/Shop/Shop.csproj --diagnostics AXG1001 AXG1005 AXG1007 AXG1009 --severity info --include {Code}\n", _box.Read("../seen"));
    }

    [Theory]
    [InlineData("true", "left the secret where it is")]
    [InlineData("sed -i 's/live_.*\";/gone\";/' src/Shop/Payments.cs; exit 4", "failed with exit code 4")]
    [InlineData("sed -i 's/\"[^\"]*\"/configuration[\"x\"]/' src/Shop/Payments.cs; echo >> src/Shop/Program.cs; echo x > src/Shop/New.cs", "would have replaced this string too")]
    public void Where_it_is_not_everything_is_put_back(string script, string message)
    {
        var before = _box.AllFiles();

        var result = Rescue(script);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error);
        Assert.Equal(before, Without(_box.AllFiles(), "bin/dotnet"));
    }

    private ProcessResult Rescue(string script)
    {
        var bin = Directory.CreateDirectory(Path.Combine(_box.Sandbox.Root, "bin")).FullName;
        File.WriteAllText(Path.Combine(bin, "dotnet"), "#!/bin/sh\n" + script + "\n");
        File.SetUnixFileMode(Path.Combine(bin, "dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
        return _box.Sandbox.Run(
            _box.Folder, "env", "PATH=" + bin + ":" + _box.Sandbox.SearchPath, host, Path.Combine(AppContext.BaseDirectory, "apixguard.dll"), "rescue", Code + ":3", "--yes", "--apply-fix");
    }

    private static Dictionary<string, string> Without(Dictionary<string, string> files, string path)
    {
        files.Remove(path);
        return files;
    }
}
