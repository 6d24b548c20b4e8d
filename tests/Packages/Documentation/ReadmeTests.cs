using System.Globalization;
using System.Text.RegularExpressions;

namespace ApiXGuard.Packages.Tests.Documentation;

/// <summary>The README's ways from nothing to a squiggle and to a signed call, run as they are written.</summary>
[Trait("Category", "Slow")]
[Collection("Packing")]
public sealed partial class ReadmeTests
{
    private const string Start = "dotnet run --project server";

    [Fact]
    public async Task The_way_from_nothing_to_a_squiggle_works_as_written() =>
        Assert.False(await RunSectionAsync("## In the editor", static (shown, output) => Assert.Contains(shown, output, StringComparison.Ordinal)));

    [Fact]
    public async Task The_way_from_nothing_to_a_signed_call_works_as_written() =>
        Assert.True(await RunSectionAsync("## Use the runtime", Assert.Equal));

    /// <summary>Runs a section's blocks one by one.</summary>
    /// <returns>Whether a server was started.</returns>
    private static async Task<bool> RunSectionAsync(string title, Action<string, string> compare)
    {
        using var folder = new NewcomerFolder();
        // The page's port may be taken on this machine; everything else is as written.
        var section = MarkdownBlocks.Section(await File.ReadAllTextAsync(Repository.PathOf("README.md")), title)
            .Replace("7443", NewcomerFolder.FreePort().ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        BackgroundProgram? server = null;
        var output = "";
        var compared = 0;
        try
        {
            foreach (var block in MarkdownBlocks.In(section))
            {
                if (block.Language is "csharp" or "xml")
                {
                    await File.WriteAllTextAsync(Path.Combine(folder.Work, FileName().Match(block.Before).Groups[1].Value), block.Text);
                    continue;
                }

                if (block.Language == "text")
                {
                    compare(block.Text.Trim(), output.Trim());
                    compared++;
                    continue;
                }

                foreach (var command in block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (command == Start)
                        server = await BackgroundProgram.StartAsync(folder.Work, folder.Variables, Start, until: "Now listening on");
                    else
                        output = await RunAsync(folder, command);
                }
            }
        }
        finally
        {
            if (server is not null)
                await server.DisposeAsync();
        }

        Assert.True(compared > 0, "the page shows what comes out");
        return server is not null;
    }

    private static Task<string> RunAsync(NewcomerFolder folder, string command)
    {
        // This checkout stands for the clone. It is packed with this machine's own settings, as it was built.
        var here = command.Replace("~/apixguard", $"'{Repository.Root}'", StringComparison.Ordinal);
        var variables = command.StartsWith("dotnet pack", StringComparison.Ordinal) ? new Dictionary<string, string>() : folder.Variables;
        // 4: trusted by .NET, though not by every other program. Linux has no one place for such trust.
        if (command.StartsWith("dotnet dev-certs", StringComparison.Ordinal))
            here += " || [ $? -eq 4 ]";
        return CommandLine.RunAsync(folder.Work, variables, "bash", "-euo", "pipefail", "-c", here);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex FileName();
}
