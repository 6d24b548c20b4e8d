using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Writes the read of a setting that tells clearly when it is missing. Names settings, never values.</summary>
internal static class SettingRead
{
    /// <summary><c>configuration["Stripe:ApiKey"]</c></summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="hasConnectionStrings">Whether <c>GetConnectionString</c> can be called there.</param>
    public static ExpressionSyntax FromConfiguration(ExpressionSyntax configuration, SettingName setting, bool hasConnectionStrings) =>
        setting.IsConnectionString && hasConnectionStrings
            ? Conversions.Written($"__value.GetConnectionString({Quoted(setting.Name)})", configuration)
            : Conversions.Written($"__value[{Quoted(setting.ConfigurationKey)}]", configuration);

    /// <summary><c>options.Value.ApiKey</c></summary>
    /// <param name="options">The options.</param>
    /// <param name="property">The property.</param>
    public static ExpressionSyntax FromOptions(ExpressionSyntax options, string property) => Conversions.Written("__value." + property, options);

    /// <summary><c>… ?? throw …</c></summary>
    /// <param name="read">The read.</param>
    /// <param name="key">The setting's key.</param>
    public static ExpressionSyntax OrThrow(ExpressionSyntax read, string key) => OrThrow(read, MissingSetting(key));

    /// <summary><c>… is { Length: > 0 } apiKey ? apiKey : throw …</c>: a file that lists settings without their values makes them empty, not null.</summary>
    /// <param name="read">The read.</param>
    /// <param name="key">The setting's key.</param>
    /// <param name="variable">A name that nothing else has there.</param>
    public static ExpressionSyntax OrThrowIfEmpty(ExpressionSyntax read, string key, string variable)
    {
        var written = (ConditionalExpressionSyntax)Conversions.Written($"__value is {{ Length: > 0 }} {variable} ? {variable} : b", read);
        return written.WithWhenFalse(MissingSetting(key));
    }

    /// <summary><c>Environment.GetEnvironmentVariable("Stripe__ApiKey") ?? throw …</c></summary>
    public static ExpressionSyntax FromEnvironment(SettingName setting) => OrThrow(
        Conversions.Written($"global::System.Environment.GetEnvironmentVariable({Quoted(setting.EnvironmentVariable)})"), MissingVariable(setting.EnvironmentVariable));

    /// <summary>What is thrown for a setting that is missing.</summary>
    public static ExpressionSyntax MissingSetting(string key) =>
        Thrown($"The setting {key} is missing: keep it in user secrets, or in the environment variable {key.Replace(":", "__")}.");

    /// <summary>What is thrown for an environment variable that is missing.</summary>
    public static ExpressionSyntax MissingVariable(string name) => Thrown($"The environment variable {name} is not set.");

    private static ExpressionSyntax OrThrow(ExpressionSyntax read, ExpressionSyntax thrown)
    {
        var written = (BinaryExpressionSyntax)SyntaxFactory.ParseExpression("a ?? b");
        return written.WithLeft(read.WithTriviaFrom(written.Left)).WithRight(thrown);
    }

    private static ExpressionSyntax Thrown(string message) => Conversions.Written($"throw new global::System.InvalidOperationException({Quoted(message)})");

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
