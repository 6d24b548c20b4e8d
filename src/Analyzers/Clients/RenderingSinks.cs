using ApiXGuard.Analyzers.Exposure.Sinks;
using static ApiXGuard.Analyzers.Exposure.Sinks.SinkDemand;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>What renders a value into a page, or hands it to script. Razor becomes calls of these.</summary>
internal static class RenderingSinks
{
    private const string Markup = "the markup of a page";
    private const string Script = "an argument of script in the browser";

    /// <summary>All of them.</summary>
    public static readonly Sink[] All =
    [
        // .razor
        new("Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder", Markup, Name, "AddContent(textContent,markupContent,value)", "AddMarkupContent(markupContent)", "AddAttribute(value)"),
        new("Microsoft.AspNetCore.Components.MarkupString", Markup, Name, "new"),

        // .cshtml
        new("Microsoft.AspNetCore.Mvc.Razor.RazorPageBase", Markup, Name, "Write", "WriteLiteral", "WriteAttributeValue(value)", "AddHtmlAttributeValue(value)"),
        new("Microsoft.AspNetCore.Mvc.Rendering.IHtmlHelper", Markup, Name, "Raw", "Encode", "Hidden(value)", "TextBox(value)", "TextArea(value)", "FormatValue(value)"),
        new("Microsoft.AspNetCore.Mvc.Rendering.HtmlHelperInputExtensions", Markup, Name, "Hidden(value)", "TextBox(value)", "TextArea(value)"),
        new("Microsoft.AspNetCore.Mvc.Rendering.IJsonHelper", Markup, Name, "Serialize(value)"),
        new("Microsoft.AspNetCore.Html.HtmlString", Markup, Name, "new"),
        new("Microsoft.AspNetCore.Html.HtmlContentBuilder", Markup, Name, "Append", "AppendHtml"),
        new("Microsoft.AspNetCore.Html.IHtmlContentBuilder", Markup, Name, "Append", "AppendHtml"),
        new("Microsoft.AspNetCore.Html.HtmlContentBuilderExtensions", Markup, Name, "AppendFormat", "AppendLine", "AppendHtmlLine", "SetContent", "SetHtmlContent"),
        new("Microsoft.AspNetCore.Razor.TagHelpers.TagHelperContent", Markup, Name, "Append", "AppendHtml", "SetContent", "SetHtmlContent", "AppendFormat"),
        new("Microsoft.AspNetCore.Razor.TagHelpers.TagHelperAttributeList", Markup, Name, "Add(value)", "SetAttribute(value)"),
        new("Microsoft.AspNetCore.Razor.TagHelpers.TagHelperAttribute", Markup, Name, "new(value)"),
        new("Microsoft.AspNetCore.Mvc.Rendering.TagBuilder", Markup, Name, "MergeAttribute(value)", "Attributes[]"),
        new("System.Web.Mvc.HtmlHelper", Markup, Name, "Raw"),
        new("System.Web.WebPages.WebPageExecutingBase", Markup, Name, "Write", "WriteLiteral"),

        // script
        new("Microsoft.JSInterop.IJSRuntime", Script, NameOfOthers, "InvokeAsync(args)", "InvokeConstructorAsync(args)", "SetValueAsync(value)"),
        new("Microsoft.JSInterop.JSRuntimeExtensions", Script, NameOfOthers, "InvokeAsync(args)", "InvokeVoidAsync(args)", "InvokeConstructorAsync(args)"),
        new("Microsoft.JSInterop.IJSInProcessRuntime", Script, NameOfOthers, "Invoke(args)"),
        new("Microsoft.JSInterop.JSInProcessRuntimeExtensions", Script, NameOfOthers, "InvokeVoid(args)"),
        new("Microsoft.JSInterop.IJSObjectReference", Script, NameOfOthers, "InvokeAsync(args)", "InvokeConstructorAsync(args)", "SetValueAsync(value)"),
        new("Microsoft.JSInterop.JSObjectReferenceExtensions", Script, NameOfOthers, "InvokeAsync(args)", "InvokeVoidAsync(args)", "InvokeConstructorAsync(args)"),
        new("Microsoft.JSInterop.IJSInProcessObjectReference", Script, NameOfOthers, "Invoke(args)"),
        new("Microsoft.JSInterop.JSInProcessObjectReferenceExtensions", Script, NameOfOthers, "InvokeVoid(args)"),
        new("System.Runtime.InteropServices.JavaScript.JSObject", Script, NameOfOthers, "SetProperty(value)"),
        new("Microsoft.Maui.Controls.WebView", Script, NameOfOthers, "Eval", "EvaluateJavaScriptAsync"),
        new("Microsoft.Web.WebView2.Core.CoreWebView2", Script, NameOfOthers, "ExecuteScriptAsync", "AddScriptToExecuteOnDocumentCreatedAsync", "PostWebMessageAsString", "PostWebMessageAsJson"),
    ];
}
