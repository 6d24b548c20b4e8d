using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard rules</c>: what this build can find.</summary>
internal static class RulesCommand
{
    // The list is read by programs and people, not embedded in a page: < and > stay as they are.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "How to write the list.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("rules", "Lists every family of secret that is looked for.") { format };
        command.SetAction(result =>
        {
            var output = result.InvocationConfiguration.Output;
            var rules = SecretScanner.Default.Catalogue.Rules;
            if (result.GetValue(format) == "json")
                WriteJson(rules, output);
            else
                WriteTable(rules, output);
        });
        return command;
    }

    private static void WriteTable(IReadOnlyList<SecretRule> rules, TextWriter output)
    {
        const string Rule = "RULE", Confidence = "CONFIDENCE", Check = "CHECK", Provider = "PROVIDER";
        var ids = Math.Max(Rule.Length, rules.Max(rule => rule.Id.Length));
        var providers = Math.Max(Provider.Length, rules.Max(rule => rule.Provider.Length));
        Row(Rule, Confidence, Check, Provider, "WHAT IT IS");
        foreach (var rule in rules)
            Row(rule.Id, RuleText.Of(rule.Confidence), rule.Check is null ? "" : "offline", rule.Provider, rule.Title);
        output.WriteLine();
        output.WriteLine($"{rules.Count} rules. 'apixguard explain RULE' tells more of one.");

        void Row(string id, string confidence, string check, string provider, string title) => output.WriteLine(
            $"{id.PadRight(ids)}  {confidence,-10}  {check,-7}  {provider.PadRight(providers)}  {title}");
    }

    private static void WriteJson(IReadOnlyList<SecretRule> rules, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("title", rule.Title);
                json.WriteString("provider", rule.Provider);
                json.WriteString("description", rule.Description);
                json.WriteString("confidence", RuleText.Of(rule.Confidence));
                json.WriteBoolean("distinctive", rule.IsDistinctive);
                json.WriteBoolean("offlineCheck", rule.Check is not null);
                if (RuleText.ShapeOf(rule.Pattern) is { } shape)
                    json.WriteString("shape", shape);
                json.WriteStartArray("aliases");
                foreach (var alias in rule.Aliases)
                    json.WriteStringValue(alias);
                json.WriteEndArray();
                json.WriteStartObject("remedy");
                json.WriteString("steps", rule.Remedy.Steps);
                if (rule.Remedy.RevocationPage.Length > 0)
                    json.WriteString("revocationPage", rule.Remedy.RevocationPage);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
