using System.Text.RegularExpressions;
using ApiXGuard.Samples.Tests.Processes;

namespace ApiXGuard.Samples.Tests;

/// <summary>The one command with which each sample starts, as the index of samples gives it.</summary>
[Trait("Category", "Slow")]
public sealed partial class CommandTests
{
    [Fact]
    public async Task Each_command_of_the_index_works_after_the_server_s()
    {
        var commands = CommandLine().Matches(await File.ReadAllTextAsync(Repository.PathOf("samples", "README.md")))
            .Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.Equal("samples/SignedServer", commands[0]);
        Assert.True(commands.Count >= 5, string.Join('\n', commands));
        var folder = Directory.CreateTempSubdirectory("apixguard-samples-").FullName;
        try
        {
            await using var server = Run(folder, commands[0], "--urls", "https://127.0.0.1:0");
            await server.LineWithAsync("Ready");
            foreach (var command in commands.Skip(1))
            {
                var words = command.Split(' ').Where(word => word != "--").ToArray();
                if (words[0] == "samples/BrowserClient")
                {
                    if (!BuiltPage.Exists)
                        continue;
                    await using var backend = Run(folder, words[0], "--urls", "http://127.0.0.1:0");
                    await backend.LineWithAsync("Now listening on");
                    Assert.Equal(0, await backend.StopAsync());
                }
                else
                {
                    await using var client = Run(folder, words[0], words[1..]);
                    Assert.True(await client.ExitCodeAsync() == 0, client.Output);
                }
            }

            Assert.Equal(0, await server.StopAsync());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // It is built already; building it once more would take the time of all other tests.
    private static SampleProcess Run(string folder, string project, params string[] arguments) =>
        SampleProcess.StartDotnet(folder, ["run", "--no-build", "-c", Repository.Configuration, "--project", project, "--", .. arguments]);

    [GeneratedRegex("`?dotnet run --project ([^`\n]+)`?")]
    private static partial Regex CommandLine();
}
