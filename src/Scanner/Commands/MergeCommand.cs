using System.CommandLine;
using System.Text.Json;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Merging;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard merge REPORT…</c>: joins reports into one.</summary>
internal static class MergeCommand
{
    private const long LargestFile = 1L << 30;

    public static Command Create()
    {
        var options = new ReportOptions();
        var reports = new Argument<string[]>("REPORT")
        {
            Description = "JSON reports; a folder stands for the *.json files in it.",
            Arity = ArgumentArity.OneOrMore,
        };
        var lenient = new Option<bool>("--lenient")
        {
            Description = "Join also what does not fit: of a part given twice the first counts, versions of the rules may differ, and where a part is missing the result is incomplete.",
        };
        var command = new Command(
            "merge",
            """
            Joins JSON reports into one, the same as one run would have given: the parts that --shard splits a scan into, and reports of several repositories.
            Reads nothing but the reports. The exit code is that of the joined result.

            Examples:
              apixguard merge part1.json part2.json part3.json part4.json
              apixguard merge reports --format json --report sarif=apixguard.sarif
              apixguard merge web.json api.json --report json=all.json
            """)
        {
            reports,
            lenient,
        };
        options.AddTo(command);
        command.SetAction(result =>
        {
            var settings = options.Read(result);
            var set = new ReportSet(result.GetValue(lenient));
            foreach (var file in FilesOf(result.GetRequiredValue(reports), settings.Directory))
                set.Add(file, Read(file, settings.Directory));
            return ScanRun.Tell(Merge(set), settings, root: null, result.InvocationConfiguration);
        });
        return command;
    }

    private static ScanReport Merge(ReportSet set)
    {
        try
        {
            return set.Merge();
        }
        catch (OverflowException e)
        {
            throw new CommandFailedException("the counts of the reports are too large to be added", e);
        }
    }

    private static List<string> FilesOf(IEnumerable<string> given, string directory)
    {
        var files = new List<string>();
        foreach (var name in given)
        {
            var path = Path.GetFullPath(name, directory);
            if (!Directory.Exists(path))
            {
                files.Add(name);
                continue;
            }

            var inside = Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal).ToList();
            if (inside.Count == 0)
                throw new CommandFailedException($"no *.json file in the folder '{name}'");
            files.AddRange(inside.Select(file => Path.Combine(name, Path.GetFileName(file))));
        }

        return files;
    }

    private static ScanReport Read(string file, string directory)
    {
        try
        {
            var path = Path.GetFullPath(file, directory);
            if (!File.Exists(path))
                throw new CommandFailedException($"no file '{file}'");
            if (new FileInfo(path).Length > LargestFile)
                throw new CommandFailedException($"'{file}' is too large for a report");
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return ReportReader.Read(new JsonMember(json.RootElement, ""), SecretScanner.Default.Catalogue);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"'{file}' cannot be read: {e.Message}", e);
        }
        catch (JsonException e)
        {
            throw new CommandFailedException($"'{file}' is no report: it is damaged at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}", e);
        }
        catch (FormatException e)
        {
            throw new CommandFailedException($"'{file}' is no sound report: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // The parser's word for a text that is not UTF-8.
            throw new CommandFailedException($"'{file}' is no sound report: a text in it is not UTF-8", e);
        }
    }
}
