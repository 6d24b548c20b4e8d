using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Registrations;

/// <summary>A place for a registration.</summary>
/// <param name="Document">The document.</param>
/// <param name="Model">Its model.</param>
/// <param name="Receiver">The service collection, as it is written there.</param>
/// <param name="After">The statement or lambda expression that the registration follows; or the block it comes first in.</param>
internal sealed record RegistrationPlace(Document Document, SemanticModel Model, string Receiver, SyntaxNode After);

/// <summary>Where a program puts its services together.</summary>
/// <param name="Best">The best place; <see langword="null"/> for none.</param>
/// <param name="UsesServices">Whether the program has a service collection at all.</param>
internal sealed record RegistrationPlaces(RegistrationPlace? Best, bool UsesServices)
{
    /// <summary>Looks at the file of the entry point first.</summary>
    public static async Task<RegistrationPlaces> FindAsync(Project program, ServiceCollections collections, CancellationToken cancellationToken)
    {
        var entry = collections.Compilation.GetEntryPoint(cancellationToken)?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree;
        var uses = false;
        foreach (var document in program.Documents.OrderBy(document => document.FilePath == entry?.FilePath ? 0 : 1).ThenBy(static document => document.FilePath, StringComparer.Ordinal))
        {
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (root is null || model is null)
                continue;
            foreach (var node in root.DescendantNodes())
            {
                var found = node switch
                {
                    VariableDeclaratorSyntax variable => OfVariable(document, model, collections, variable, cancellationToken),
                    ParameterSyntax parameter => OfParameter(document, model, collections, parameter, cancellationToken),
                    _ => null,
                };
                if (found is { } place)
                    return new RegistrationPlaces(place, true);
                uses |= node is SimpleNameSyntax name && IsCollection(model, collections, name, cancellationToken);
            }
        }

        return new RegistrationPlaces(null, uses);
    }

    private static bool IsCollection(SemanticModel model, ServiceCollections collections, SimpleNameSyntax name, CancellationToken cancellationToken) =>
        name.Parent is not (QualifiedNameSyntax or UsingDirectiveSyntax) && collections.IsCollection(model.GetTypeInfo(name, cancellationToken).Type);

    // var builder = WebApplication.CreateBuilder(args); or var services = new ServiceCollection();
    private static RegistrationPlace? OfVariable(Document document, SemanticModel model, ServiceCollections collections, VariableDeclaratorSyntax variable, CancellationToken cancellationToken)
    {
        if (variable.Parent?.Parent is not LocalDeclarationStatementSyntax declaration || model.GetDeclaredSymbol(variable, cancellationToken) is not ILocalSymbol local)
            return null;
        var statements = StatementsFrom(declaration).ToList();
        if (collections.IsBuilder(local.Type))
            return new RegistrationPlace(document, model, local.Name + ".Services", LastOf(statements, local.Name, "Services"));
        // The store reads the configuration, which only hosts bring along.
        return collections.IsCollection(local.Type) && statements.Exists(statement => RegistersConfiguration(model, collections, statement, local.Name, cancellationToken))
            ? new RegistrationPlace(document, model, local.Name, LastOf(statements, local.Name, null))
            : null;
    }

    // void ConfigureServices(IServiceCollection services), ConfigureServices((context, services) => …)
    private static RegistrationPlace? OfParameter(Document document, SemanticModel model, ServiceCollections collections, ParameterSyntax parameter, CancellationToken cancellationToken)
    {
        var function = parameter.FirstAncestorOrSelf<SyntaxNode>(static node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
        if (!Configures(function) || model.GetDeclaredSymbol(parameter, cancellationToken) is not IParameterSymbol symbol || !collections.IsCollection(symbol.Type))
            return null;
        return function switch
        {
            MethodDeclarationSyntax { Body: { } body } => new RegistrationPlace(document, model, symbol.Name, LastOrBlock(body, symbol.Name)),
            AnonymousFunctionExpressionSyntax { Block: { } block } => new RegistrationPlace(document, model, symbol.Name, LastOrBlock(block, symbol.Name)),
            LambdaExpressionSyntax { ExpressionBody: { } expression } => new RegistrationPlace(document, model, symbol.Name, expression),
            _ => null,
        };
    }

    private static bool Configures(SyntaxNode? function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText == "ConfigureServices",
        AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } } => access.Name.Identifier.ValueText == "ConfigureServices",
        _ => false,
    };

    private static IEnumerable<StatementSyntax> StatementsFrom(LocalDeclarationStatementSyntax declaration) => declaration.Parent switch
    {
        BlockSyntax block => block.Statements.SkipWhile(statement => statement != declaration),
        GlobalStatementSyntax global => ((CompilationUnitSyntax)global.Parent!).Members.OfType<GlobalStatementSyntax>().SkipWhile(each => each != global).Select(static each => each.Statement),
        _ => [declaration],
    };

    private static SyntaxNode LastOrBlock(BlockSyntax block, string name)
    {
        var last = block.Statements.LastOrDefault(statement => IsOn(statement, name, null));
        return last ?? (SyntaxNode)block;
    }

    // Of those before the services are used.
    private static StatementSyntax LastOf(List<StatementSyntax> statements, string name, string? member) =>
        statements.TakeWhile(statement => !Builds(statement, name)).LastOrDefault(statement => IsOn(statement, name, member)) ?? statements[0];

    private static bool Builds(StatementSyntax statement, string name) =>
        statement.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(access => access.Name.Identifier.ValueText is "Build" or "BuildServiceProvider" && access.Expression is IdentifierNameSyntax receiver && receiver.Identifier.ValueText == name);

    // A statement that is a chain of calls on the collection.
    private static bool IsOn(StatementSyntax statement, string name, string? member)
    {
        var at = statement switch
        {
            ExpressionStatementSyntax { Expression: var expression } => expression,
            LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Initializer?.Value,
            _ => null,
        };
        while (at is InvocationExpressionSyntax or MemberAccessExpressionSyntax)
        {
            if (at is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } access)
                return receiver.Identifier.ValueText == name && (member is null || access.Name.Identifier.ValueText == member);
            at = at is InvocationExpressionSyntax call ? call.Expression : ((MemberAccessExpressionSyntax)at).Expression;
        }

        return false;
    }

    private static bool RegistersConfiguration(SemanticModel model, ServiceCollections collections, StatementSyntax statement, string name, CancellationToken cancellationToken) =>
        IsOn(statement, name, null)
        && statement.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: "AddSingleton" or "TryAddSingleton" } method
            && method.TypeArguments.Any(collections.IsConfiguration));
}
