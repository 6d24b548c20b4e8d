using System.CommandLine;
using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Policy;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard explain RULE</c>: one family of secret, and what to do when it leaked.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("RULE") { Description = "The rule's id as findings show it, or an earlier id of it." };
        var command = new Command("explain", "Tells what a rule finds, how sure it is, and what to do when such a secret leaked.") { id };
        command.SetAction(result => Write(Find(result.GetRequiredValue(id)), result.InvocationConfiguration.Output));
        return command;
    }

    private static SecretRule Find(string id)
    {
        var catalogue = SecretScanner.Default.Catalogue;
        if (catalogue.Find(id.Trim()) is { } rule)
            return rule;
        var near = Suggestion.Near(id, catalogue.Rules.SelectMany(known => known.Aliases.Prepend(known.Id)), 3);
        throw new CommandFailedException($"no rule '{id}'" + (near.Count == 0
            ? "; 'apixguard rules' lists them"
            : $"; did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?"));
    }

    private static void Write(SecretRule rule, TextWriter output)
    {
        output.WriteLine($"{rule.Id}: {rule.Title}");
        output.WriteLine();
        output.WriteLine(rule.Description);
        output.WriteLine();
        Line("Provider", rule.Provider);
        Line("Looks like", RuleText.Of(rule.Pattern));
        foreach (var example in rule.Examples.Select(text => ExampleText.Mask(rule, text)).OfType<string>().Take(1))
            Line("Example", example);
        Line("Confidence", RuleText.Of(rule.Confidence) + (rule.IsDistinctive
            ? "; has its own marker, so never below medium"
            : "; lowered where the place speaks against it"));
        Line("Check", rule.Check is null ? "none that works without a network" : "checked offline; a failed check lowers the confidence by one step");
        if (rule.Aliases.Count > 0)
            Line("Also known as", string.Join(", ", rule.Aliases));
        Line("When it leaked", rule.Remedy.Steps);
        if (rule.Remedy.RevocationPage.Length > 0)
            Line("Revoke it at", rule.Remedy.RevocationPage);
        Line("False alarm", $"a comment on the line: apixguard:allow {rule.Id} because REASON");

        void Line(string name, string text) => output.WriteLine($"{name,-14}  {text}");
    }
}
