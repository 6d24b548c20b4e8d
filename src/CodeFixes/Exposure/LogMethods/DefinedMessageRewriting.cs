using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.CodeFixes.Exposure.Messages;
using ApiXGuard.CodeFixes.Exposure.Removals;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Exposure.LogMethods;

/// <summary>
/// A message of <c>LoggerMessage.Define</c> loses the value that is a secret: its placeholder, its type, and the argument at every call.
/// Only where all calls give a secret there.
/// </summary>
internal sealed class DefinedMessageRewriting : Rewriting
{
    /// <inheritdoc/>
    public override string Key => FixKeys.Remove;

    /// <inheritdoc/>
    public override string TitleOf(FixTarget target) => "Leave the secret out of the defined message and its calls";

    /// <inheritdoc/>
    public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
    {
        var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
        if (target.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument || argument.Expression != target.Node
            || FieldOf(call, model, cancellationToken) is not { DeclaringSyntaxReferences.Length: 1 } field || await field.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not VariableDeclaratorSyntax
            {
                Initializer.Value: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "Define" or "DefineScope" } name } } define, Parent: VariableDeclarationSyntax { Variables.Count: 1, Type: var type },
            })
            return null;
        var solution = target.Document.Project.Solution;
        var at = list.Arguments.IndexOf(argument) - 1;
        if (at < 0 || at >= name.TypeArgumentList.Arguments.Count || solution.GetDocument(define.SyntaxTree) is not { } document || (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false)) is not { } own
            || define.ArgumentList.Arguments.FirstOrDefault(given => own.GetTypeInfo(given.Expression, cancellationToken).Type?.SpecialType == SpecialType.System_String)?.Expression is not { } template
            || MessageText.Of(template, own, cancellationToken) is not { IsConstant: true } text)
            return null;
        var edits = Placeholders.Without(text.Flat, at, Numbering.Order);
        if (!Tidying.SaysSomething(Placeholders.Applied(text.Flat, edits)) || text.Edited(edits) is not { } edited)
            return null;

        var callers = new Callers(solution);
        callers.Edit(document.Id, template, _ => edited);
        callers.Edit(document.Id, name, each => Without((GenericNameSyntax)each, at));
        // Action<ILogger, T1, …>: the logger comes first.
        if (type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault() is { } function)
            callers.Edit(document.Id, function, each => Without((GenericNameSyntax)each, at + 1));
        var origins = SecretOrigins.Of(GuardCompilation.Of(model.Compilation, target.Document.Project.AnalyzerOptions, cancellationToken));
        return await callers.WithoutArgumentAsync(field, at + 1, (value, _) => origins.Judge(value, cancellationToken).IsSecret, cancellationToken).ConfigureAwait(false)
            ? await callers.ApplyAsync(cancellationToken).ConfigureAwait(false)
            : null;
    }

    private static ISymbol? FieldOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var function = call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } invoke ? invoke.Expression : call.Expression;
        return model.GetSymbolInfo(function, cancellationToken).Symbol is IFieldSymbol field ? field : null;
    }

    private static SimpleNameSyntax Without(GenericNameSyntax name, int at)
    {
        var rest = Lists.Without(name.TypeArgumentList.Arguments, name.TypeArgumentList.Arguments[at]);
        return rest.Count == 0 ? SyntaxFactory.IdentifierName(name.Identifier.WithTrailingTrivia(name.GetTrailingTrivia())) : name.WithTypeArgumentList(name.TypeArgumentList.WithArguments(rest));
    }
}
