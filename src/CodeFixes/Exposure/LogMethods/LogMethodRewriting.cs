using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.CodeFixes.Exposure.Messages;
using ApiXGuard.CodeFixes.Exposure.Removals;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Exposure.LogMethods;

/// <summary>
/// A <c>[LoggerMessage]</c> method loses the parameter that is a secret, its placeholder, and the argument at every caller. Offered at the
/// method and at its calls; not where one caller cannot do without, or where the message would say nothing.
/// </summary>
internal sealed class LogMethodRewriting : Rewriting
{
    /// <inheritdoc/>
    public override string Key => FixKeys.Remove;

    /// <inheritdoc/>
    public override string TitleOf(FixTarget target) => "Leave the secret out of the log method and its calls";

    /// <inheritdoc/>
    public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
    {
        var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
        if (ParameterOf(target, model, cancellationToken) is not { ContainingSymbol: IMethodSymbol method } parameter || !LogSinks.IsLoggerMessage(method))
            return null;
        method = method.PartialDefinitionPart ?? method;
        var solution = target.Document.Project.Solution;
        // A body of the program's own would have to change, too.
        if (method.PartialImplementationPart is { } body && body.DeclaringSyntaxReferences.Any(part => solution.GetDocument(part.SyntaxTree) is { } written and not SourceGeneratedDocument))
            return null;
        if (method.DeclaringSyntaxReferences.Length != 1 || await method.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not MethodDeclarationSyntax declaration
            || solution.GetDocument(declaration.SyntaxTree) is not { } document || (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false)) is not { } own)
            return null;

        var edits = new Callers(solution);
        if (TemplateOf(declaration, own, cancellationToken) is { } template)
        {
            if (WithoutPlaceholder(template, parameter.Name, own, cancellationToken) is not { } edited)
                return null;
            edits.Edit(document.Id, template, _ => edited);
        }

        edits.Edit(document.Id, declaration.ParameterList, list => ((ParameterListSyntax)list).WithParameters(Lists.Without(((ParameterListSyntax)list).Parameters, ((ParameterListSyntax)list).Parameters[parameter.Ordinal])));
        return await edits.WithoutArgumentAsync(method, parameter.Ordinal, static (_, _) => true, cancellationToken).ConfigureAwait(false)
            ? await edits.ApplyAsync(cancellationToken).ConfigureAwait(false)
            : null;
    }

    // At the definition the parameter; at a call, the one that is secret by itself.
    private static IParameterSymbol? ParameterOf(FixTarget target, SemanticModel model, CancellationToken cancellationToken)
    {
        if (target.Node is ParameterSyntax parameter)
            return model.GetDeclaredSymbol(parameter, cancellationToken) as IParameterSymbol;
        if (target.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent.Parent: InvocationExpressionSyntax call } argument || model.GetOperation(call, cancellationToken) is not IInvocationOperation operation
            || operation.Arguments.FirstOrDefault(given => given.Syntax == argument)?.Parameter is not { } given)
            return null;
        var guard = GuardCompilation.Of(model.Compilation, target.Document.Project.AnalyzerOptions, cancellationToken);
        var definition = operation.TargetMethod.ReducedFrom is { } full ? full.Parameters[given.Ordinal + 1] : given;
        return SecretOrigins.Of(guard).OfSymbol(definition) is null ? null : definition;
    }

    private static ExpressionSyntax? TemplateOf(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellationToken) =>
        method.AttributeLists.SelectMany(static list => list.Attributes)
            .Where(attribute => model.GetSymbolInfo(attribute, cancellationToken).Symbol is IMethodSymbol { ContainingType.Name: "LoggerMessageAttribute" or "ZLoggerMessageAttribute" })
            .SelectMany(static attribute => attribute.ArgumentList?.Arguments ?? default)
            .FirstOrDefault(argument => (argument.NameEquals is null or { Name.Identifier.ValueText: "Message" }) && model.GetTypeInfo(argument.Expression, cancellationToken).Type?.SpecialType == SpecialType.System_String)?.Expression;

    private static ExpressionSyntax? WithoutPlaceholder(ExpressionSyntax template, string parameter, SemanticModel model, CancellationToken cancellationToken)
    {
        if (MessageText.Of(template, model, cancellationToken) is not { IsConstant: true } text)
            return null;
        var all = Placeholders.In(text.Flat);
        var gone = all.Where(placeholder => string.Equals(text.Flat.Substring(placeholder.Name.Start, placeholder.Name.Length), parameter, StringComparison.OrdinalIgnoreCase)).ToList();
        if (gone.Count == 0)
            return template;
        var edits = gone.Select(placeholder => new TextChange(Tidying.Around(text.Flat, placeholder.Span, [.. all.Where(other => other != placeholder).Select(static other => other.Span)]), string.Empty)).ToList();
        return Tidying.SaysSomething(Placeholders.Applied(text.Flat, edits)) ? text.Edited(edits) : null;
    }
}
