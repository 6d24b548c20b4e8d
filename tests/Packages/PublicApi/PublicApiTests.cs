namespace ApiXGuard.Packages.Tests.PublicApi;

/// <summary>
/// The public surface of each package is the one on record in the files beside this one. After a wanted change, run these tests with
/// APIXGUARD_ACCEPT_PUBLIC_API=1 in the environment: they write the files anew, and the difference is reviewed with the change.
/// </summary>
public sealed class PublicApiTests
{
    private const string Accept = "APIXGUARD_ACCEPT_PUBLIC_API";

    [Theory]
    [InlineData("Runtime", "netstandard2.0", "ApiXGuard.Runtime.netstandard2.0")]
    [InlineData("Runtime", "net8.0", "ApiXGuard.Runtime")]
    [InlineData("Runtime.AspNetCore", "net8.0", "ApiXGuard.Runtime.AspNetCore")]
    [InlineData("Runtime.AspNetCore", "net10.0", "ApiXGuard.Runtime.AspNetCore")]
    [InlineData("Runtime.AzureKeyVault", "net8.0", "ApiXGuard.Runtime.AzureKeyVault")]
    [InlineData("Runtime.AzureKeyVault", "net10.0", "ApiXGuard.Runtime.AzureKeyVault")]
    [InlineData("Runtime.Redis", "net8.0", "ApiXGuard.Runtime.Redis")]
    [InlineData("Runtime.Redis", "net10.0", "ApiXGuard.Runtime.Redis")]
    [InlineData("Runtime.Sqlite", "net8.0", "ApiXGuard.Runtime.Sqlite")]
    [InlineData("Runtime.Sqlite", "net10.0", "ApiXGuard.Runtime.Sqlite")]
    public void The_public_surface_is_the_one_on_record(string project, string framework, string record)
    {
        var file = Repository.PathOf("tests", "Packages", "PublicApi", record + ".approved.txt");
        var actual = SurfaceOf(project, framework);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(file, actual);
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";

        if (actual != approved)
            Assert.Fail(MessageFor(project, framework, file, approved, actual));
    }

    [Fact]
    public void The_portable_part_of_the_runtime_is_a_part_of_the_whole()
    {
        var whole = SurfaceOf("Runtime", "net8.0").Split('\n').ToHashSet();
        Assert.All(SurfaceOf("Runtime", "netstandard2.0").Split('\n'), line => Assert.Contains(line, whole));
    }

    private static string SurfaceOf(string project, string framework) =>
        PublicSurface.Of(Repository.PathOf("src", project, "bin", Repository.Configuration, framework, $"ApiXGuard.{project}.dll"));

    private static string MessageFor(string project, string framework, string file, string approved, string actual)
    {
        var before = approved.Split('\n');
        var after = actual.Split('\n');
        var lines = before.Except(after).Select(line => "- " + line.Trim()).Concat(after.Except(before).Select(line => "+ " + line.Trim())).Take(60);
        return $"""
            The public surface of ApiXGuard.{project} ({framework}) is not the one in {Path.GetRelativePath(Repository.Root, file)}:
            {string.Join('\n', lines)}
            If that is meant, accept it:  {Accept}=1 dotnet {Path.GetRelativePath(Repository.Root, typeof(PublicApiTests).Assembly.Location)} -class '*.PublicApiTests'
            and commit the file. A member that is gone or changed breaks those who use it.
            """;
    }
}
