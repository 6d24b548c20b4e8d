using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>Tells code that reads or writes languages, where a token is a piece of text.</summary>
internal static class ParserContext
{
    private static readonly string[] Words =
        ["Pars", "Lex", "Tokeniz", "Tokenis", "TokenReader", "TokenStream", "TokenList", "Scann", "Syntax", "Grammar", "Template", "Format", "Expression", "Compil", "Interpret", "Placeholder", "Replac",
            "Macro", "CommandLine", "Arguments", "Glob", "Pattern", "Regex", "Regular", "Query", "Filter", "Markdown", "Html", "Css", "Xml", "Json", "Yaml", "Csv", "Sql", "Roslyn", "CodeAnalysis", "CSharp", "Highlight",
            "Stemm", "Analyz", "Vocab", "Embedding", "Bpe", "Calculat", "Assembl", "Script", "Diff", "Completion", "Chat", "Prompt", "Route", "Routing", "Text", "Word", "Match", "Deserial", "Split", "Reader"];

    /// <summary>Whether the code around an operation reads or writes a language, by the names of its method, types and namespaces.</summary>
    public static bool Surrounds(IOperation operation)
    {
        for (var node = operation.Syntax; node is not null; node = node.Parent)
        {
            var name = node switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
                _ => null,
            };
            if (name is not null && Speaks(name))
                return true;
        }

        return false;
    }

    /// <summary>Whether a name speaks of languages.</summary>
    public static bool Speaks(string name)
    {
        foreach (var word in Words)
        {
            if (name.IndexOf(word, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }
}
