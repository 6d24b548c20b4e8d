using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Types that something else constructs than code that can be read, and what it passes.</summary>
internal static class Conventions
{
    private static readonly string[] InjectedBases = ["ControllerBase", "PageModel", "ViewComponent", "TagHelper", "Hub", "BackgroundService", "ControllerAttribute"];
    private static readonly string[] InjectedInterfaces = ["IHostedService", "IMiddleware", "IHealthCheck"];

    /// <summary>Bases whose heirs are built without parameters, or with those that the framework knows.</summary>
    private static readonly string[] FixedBases = ["System.Attribute", "System.Exception", "System.Windows.", "System.Web.UI.", "Microsoft.UI.Xaml.", "Microsoft.Maui.Controls.", "Avalonia.", "UnityEngine.", "Microsoft.EntityFrameworkCore.Migrations.", "AutoMapper.Profile"];

    private static readonly string[] TestAttributes = ["FactAttribute", "TestMethodAttribute", "TestAttribute", "TestCaseAttribute", "TestCaseSourceAttribute", "BenchmarkAttribute"];

    private static readonly string[] Serializing = ["Deserialize", "DeserializeAsync", "DeserializeObject", "ReadFromJsonAsync", "GetFromJsonAsync", "Get", "Configure", "AddOptions", "Set", "Entity", "CreateInstance", "Bind", "BindConfiguration", "AddDbContextPool", "AddPooledDbContextFactory"];

    private static readonly string[] Serialized = ["DbSet", "IOptions", "IOptionsMonitor", "IOptionsSnapshot", "IEntityTypeConfiguration", "IClassFixture", "ICollectionFixture", "EntityTypeBuilder", "OwnedNavigationBuilder", "Mock"];

    /// <summary>Whether nobody could pass the dependency to the constructor.</summary>
    public static bool IsConstructedElsewhere(INamedTypeSymbol type)
    {
        if (type.IsStatic || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return true;
        for (var each = type.BaseType; each is not null; each = each.BaseType)
        {
            var name = each.OriginalDefinition.ToDisplayString();
            if (FixedBases.Any(fixedBase => name == fixedBase || fixedBase.EndsWith(".", StringComparison.Ordinal) && name.StartsWith(fixedBase, StringComparison.Ordinal)))
                return true;
        }

        return type.GetMembers().OfType<IMethodSymbol>().Any(method => method.GetAttributes().Any(attribute => IsOrDerives(attribute.AttributeClass, TestAttributes)))
            || type.AllInterfaces.Any(each => each.Name == "IEntityTypeConfiguration")
            || IsPlainData(type);
    }

    /// <summary>Whether the type is a component, which takes services by properties.</summary>
    public static bool IsComponent(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(each => each.ToDisplayString() == "Microsoft.AspNetCore.Components.IComponent");

    /// <summary>Whether a constructor's parameters or its type's base show that services are passed to it.</summary>
    public static bool IsBuiltByInjection(IMethodSymbol constructor) =>
        IsOrDerives(constructor.ContainingType, InjectedBases)
        || constructor.ContainingType.AllInterfaces.Any(each => InjectedInterfaces.Contains(each.Name))
        || constructor.Parameters.Any(parameter => parameter.Type.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) == true
            || parameter.Type.Name == "HttpClient");

    /// <summary>Whether a reference to a type hands it to something that builds it without looking for services.</summary>
    public static bool Constructs(SyntaxNode reference, SemanticModel model, Dependency dependency)
    {
        var type = reference.AncestorsAndSelf().OfType<TypeSyntax>().TakeWhile(each => each.Parent is not TypeArgumentListSyntax).LastOrDefault() ?? reference as TypeSyntax;
        if (type?.Parent is TypeOfExpressionSyntax typeOf)
            return IsBuiltOfType(typeOf, model);
        if (reference.FirstAncestorOrSelf<TypeArgumentListSyntax>() is not { Parent: GenericNameSyntax generic } arguments)
            return false;
        var index = arguments.Arguments.ToList().FindIndex(argument => argument.Span.Contains(reference.Span));
        var symbol = model.GetSymbolInfo(generic).Symbol;
        var parameters = symbol switch
        {
            IMethodSymbol method => method.OriginalDefinition.TypeParameters,
            INamedTypeSymbol named => named.OriginalDefinition.TypeParameters,
            _ => [],
        };
        return index >= 0 && index < parameters.Length && parameters[index].HasConstructorConstraint
            || symbol is IMethodSymbol { ContainingType.Name: not "ActivatorUtilities" } && Serializing.Contains(generic.Identifier.ValueText)
            || symbol is IMethodSymbol { ContainingType.Name: "Substitute" }
            // Before there are services, a startup class is given the configuration and the environment only.
            || symbol is IMethodSymbol && generic.Identifier.ValueText == "UseStartup" && !dependency.IsConfiguration
            || symbol is INamedTypeSymbol && Serialized.Contains(generic.Identifier.ValueText);
    }

    /// <summary>
    /// Whether a request is bound to the type: a parameter of a handler or of an action, or a bound property. Unless it is a service, that is,
    /// which only handlers take so.
    /// </summary>
    public static bool IsBound(SyntaxNode reference, SemanticModel model) => reference.FirstAncestorOrSelf<TypeSyntax>()?.Parent switch
    {
        ParameterSyntax { Parent.Parent: ParenthesizedLambdaExpressionSyntax lambda } => HandlerLambda.IsHandler(lambda, model),
        ParameterSyntax { Parent.Parent: MethodDeclarationSyntax { Parent: ClassDeclarationSyntax type } } =>
            model.GetDeclaredSymbol(type) is INamedTypeSymbol symbol && IsOrDerives(symbol, ["ControllerBase", "PageModel"]),
        PropertyDeclarationSyntax property => property.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().Contains("BindProperty")),
        _ => false,
    };

    private static bool IsBuiltOfType(TypeOfExpressionSyntax typeOf, SemanticModel model)
    {
        if (typeOf.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
            return attribute.Name.ToString() is var name && !name.Contains("ServiceFilter") && !name.Contains("TypeFilter") && !name.Contains("ProducesResponseType");
        return typeOf.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && model.GetSymbolInfo(call).Symbol is IMethodSymbol method
            && (Serializing.Contains(method.Name) && method.ContainingType.Name != "ActivatorUtilities" || method.Name == "GetUninitializedObject");
    }

    /// <summary>Whether it is but settable properties: serializers, mappers and options build such types without parameters.</summary>
    private static bool IsPlainData(INamedTypeSymbol type) =>
        type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared)
        && type.BaseType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        && type.GetMembers().OfType<IPropertySymbol>().Any(property => property is { IsStatic: false, SetMethod.DeclaredAccessibility: Accessibility.Public, DeclaredAccessibility: Accessibility.Public })
        && !type.GetMembers().OfType<IMethodSymbol>().Any(method => method is { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false, IsStatic: false, IsOverride: false });

    private static bool IsOrDerives(INamedTypeSymbol? type, string[] names)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            if (names.Contains(each.Name))
                return true;
        }

        return false;
    }
}
