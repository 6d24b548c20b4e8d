using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Pipeline;
using ApiXGuard.Scanner.Reports;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Tests.Reports;

/// <summary>Whatever is scanned and however it is reported: the raw secret is in no output.</summary>
public class NoRawSecretTests
{
    private static readonly SecretScanner Scanner = SecretScanner.Default;

    private static readonly PolicyDecider Everything = new(PolicyConfiguration.Default, Baseline.Empty, Confidence.Low);

    private static readonly string[] Before = ["", "\t", "key = \"", "// ", "\u202E", "\u001b[2J", "日本 ", "😀😀 = '", "<a b=\"", "url=https://u:", "\\n", "\r", "x "];

    private static readonly string[] After = ["", "\"", "';", " \r", "@host/", "\" />", "\u200B", "\u0007", " 日", "😀", ",", " // "];

    [Fact]
    public void No_output_holds_a_generated_token()
    {
        var random = new Random(42);
        var tokens = Scanner.Catalogue.Rules.Select(rule => rule.Pattern).OfType<TokenPattern>().ToList();
        Assert.NotEmpty(tokens);
        var reported = 0;
        for (var round = 0; round < 400; round++)
        {
            var secrets = new List<string>();
            var text = new StringBuilder();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var secret = tokens[random.Next(tokens.Count)].Shape.Sample((ulong)random.NextInt64());
                secrets.Add(secret);
                text.Append(Pick(random, Before)).Append(secret).Append(Pick(random, After));

                // A second time, where a rule may not see it: glued to a word, or far behind on the same line.
                text.Append(random.Next(4) switch
                {
                    0 => $" x{secret}x ",
                    1 => new string('y', random.Next(300)) + " " + secret,
                    _ => string.Empty,
                });
                text.Append(Pick(random, ["\n", " ", "\r\n", ";"]));
            }

            Encoding encoding = random.Next(4) == 0 ? new UnicodeEncoding(random.Next(2) == 0, true) : new UTF8Encoding(false);
            byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
            reported += AssertSilent(content, secrets);
        }

        Assert.True(reported > 300, $"only {reported} of the generated tokens were reported");
    }

    [Fact]
    public void No_output_holds_the_secret_of_a_rules_example()
    {
        foreach (var example in Scanner.Catalogue.Rules.SelectMany(rule => rule.Examples))
        {
            var content = Encoding.UTF8.GetBytes(example);
            var secrets = Scanner.FindMatches(content, default).Matches.Where(match => !match.Rule.IsPublicText).Select(match => Encoding.UTF8.GetString(content, match.Start, match.Length)).ToList();
            AssertSilent(content, secrets);
        }
    }

    [Fact]
    public void Any_bytes_are_reported_without_an_exception()
    {
        var random = new Random(1);
        var token = Encoding.UTF8.GetBytes("ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6o");
        for (var round = 0; round < 500; round++)
        {
            var noise = new byte[random.Next(80)];
            random.NextBytes(noise);
            byte[] content = [.. noise.Where(b => b != 0), (byte)' ', .. token.AsSpan(0, random.Next(2) == 0 ? token.Length : random.Next(token.Length)), .. noise.Where(b => b > 1)];
            AssertSilent(content, [Encoding.UTF8.GetString(token)]);
        }
    }

    private static int AssertSilent(byte[] content, IReadOnlyList<string> secrets)
    {
        var pipeline = new ScanPipeline(Scanner, Everything);
        pipeline.Visit(new Blob("a.txt", content));
        var report = pipeline.ToReport();
        Assert.Empty(report.Errors);
        var outputs = ReportFormats.All.Select(writer => Samples.Write(writer, report)).ToList();
        outputs.Add(Samples.Write(ReportFormats.All[0], report, Samples.Context with { UseColour = true }));
        foreach (var finding in report.Findings)
            outputs.Add(finding.ToString() + string.Join(' ', finding.Locations));
        foreach (var secret in secrets.Where(secret => IsReported(report, content, secret)))
        {
            Assert.DoesNotContain(outputs, output => output.Contains(secret, StringComparison.Ordinal));

            // Not even its greater part.
            var tail = secret[(secret.Length / 2)..];
            if (tail.Length >= 12)
                Assert.DoesNotContain(outputs, output => output.Contains(tail, StringComparison.Ordinal));
        }

        return report.Findings.Count;
    }

    /// <summary>A text that no rule holds for a secret is shown, as source lines are.</summary>
    private static bool IsReported(ScanReport report, byte[] content, string secret) =>
        report.Findings.Count > 0 && Scanner.FindMatches(content, default).Matches.Any(match => match.Secret.Bytes.SequenceEqual(Encoding.UTF8.GetBytes(secret)));

    private static string Pick(Random random, string[] items) => items[random.Next(items.Length)];
}
