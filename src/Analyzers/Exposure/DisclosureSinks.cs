using ApiXGuard.Analyzers.Exposure.Sinks;
using static ApiXGuard.Analyzers.Exposure.Sinks.SinkDemand;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>What hands a value to somebody outside of the process, or leaves it lying on the machine.</summary>
internal static class DisclosureSinks
{
    private const string Response = "a response: whoever calls the endpoint reads it";
    private const string Headers = "a response's headers: whoever calls the endpoint reads them";
    private const string View = "the data of a view, which renders it for the browser";
    private const string Problem = "problem details: whoever calls the endpoint reads them";
    private const string Message = "a message to connected clients";
    private const string File = "a file in clear text, where backups and other users find it";
    private const string Storage = "the device's settings in clear text";
    private const string Cookie = "a cookie, which browsers keep and show";
    private const string Url = "a URL: proxies, logs and browser histories keep it";
    private const string CommandLine = "a command line, which every user of the machine can list";

    /// <summary>All of them.</summary>
    public static readonly Sink[] All =
    [
        new("Microsoft.AspNetCore.Http.Results", Response, Origin,
            "Ok", "Json", "Content", "Text", "Bytes", "File(contents,fileContents)", "Created(value)", "CreatedAtRoute(value)", "Accepted(value)", "AcceptedAtRoute(value)", "BadRequest", "NotFound", "Conflict",
            "UnprocessableEntity", "InternalServerError", "Problem", "ValidationProblem"),
        new("Microsoft.AspNetCore.Http.TypedResults", Response, Origin,
            "Ok", "Json", "Content", "Text", "Bytes", "File(contents,fileContents)", "Created(value)", "CreatedAtRoute(value)", "Accepted(value)", "AcceptedAtRoute(value)", "BadRequest", "NotFound", "Conflict",
            "UnprocessableEntity", "InternalServerError", "Problem", "ValidationProblem"),
        new("Microsoft.AspNetCore.Http.IResultExtensions", Response, Origin, "Ok", "Json", "Text"),
        new("Microsoft.AspNetCore.Mvc.ControllerBase", Response, Origin,
            "Ok", "Content", "StatusCode", "BadRequest", "NotFound", "Conflict", "Unauthorized", "UnprocessableEntity", "Created(value)", "CreatedAtAction(value)", "CreatedAtRoute(value)", "Accepted(value)",
            "AcceptedAtAction(value)", "AcceptedAtRoute(value)", "Problem", "ValidationProblem", "File(fileContents)"),
        new("Microsoft.AspNetCore.Mvc.Controller", Response, Origin, "Json", "View(model)", "PartialView(model)"),
        new("Microsoft.AspNetCore.Mvc.RazorPages.PageModel", Response, Origin, "Content", "BadRequest", "NotFound", "StatusCode", "Partial(model)"),
        new("Microsoft.AspNetCore.Mvc.ObjectResult", Response, Origin, "new", "Value="),
        new("Microsoft.AspNetCore.Mvc.JsonResult", Response, Origin, "new", "Value="),
        new("Microsoft.AspNetCore.Mvc.ContentResult", Response, Origin, "Content="),
        new("Microsoft.AspNetCore.Http.HttpResponseWritingExtensions", Response, Origin, "WriteAsync"),
        new("Microsoft.AspNetCore.Http.HttpResponseJsonExtensions", Response, Origin, "WriteAsJsonAsync"),
        new("Microsoft.AspNetCore.Http.HttpResponse", Response, Origin, "Body[]", "BodyWriter[]"),
        new("Microsoft.AspNetCore.Http.HttpResponse", Headers, Origin, "Headers[]"),
        new("System.Net.HttpListenerResponse", Response, Origin, "OutputStream[]", "StatusDescription="),
        new("System.Net.HttpListenerResponse", Headers, Origin, "Headers[]", "AddHeader", "AppendHeader"),
        new("Microsoft.Azure.Functions.Worker.Http.HttpResponseDataExtensions", Response, Origin, "WriteString", "WriteStringAsync", "WriteAsJsonAsync"),
        new("System.Web.Http.ApiController", Response, Origin, "Ok", "Json", "Content", "BadRequest"),
        new("System.Web.Mvc.Controller", Response, Origin, "Json", "Content", "View"),
        new("System.Web.HttpResponse", Response, Origin, "Write", "AddHeader", "AppendHeader", "Headers[]"),
        new("System.Web.HttpResponseBase", Response, Origin, "Write", "AddHeader", "AppendHeader", "Headers[]"),
        new("Microsoft.AspNetCore.Mvc.ProblemDetails", Problem, Origin, "Detail=", "Title=", "Extensions[]"),
        new("Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary", View, Origin, "[]", "Add"),
        new("Microsoft.AspNetCore.Mvc.Controller", View, Origin, "ViewData[]", "TempData[]"),
        new("Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary", View, Origin, "[]", "Add"),
        new("Microsoft.AspNetCore.SignalR.ClientProxyExtensions", Message, Origin, "SendAsync", "InvokeAsync"),
        new("Microsoft.AspNetCore.SignalR.IClientProxy", Message, Origin, "SendCoreAsync"),
        new("Microsoft.AspNetCore.SignalR.ISingleClientProxy", Message, Origin, "InvokeCoreAsync"),

        new("System.IO.File", File, Name,
            "WriteAllText(contents)", "WriteAllTextAsync(contents)", "AppendAllText(contents)", "AppendAllTextAsync(contents)", "WriteAllLines(contents)", "WriteAllLinesAsync(contents)", "AppendAllLines(contents)",
            "AppendAllLinesAsync(contents)", "WriteAllBytes(bytes)", "WriteAllBytesAsync(bytes)", "AppendAllBytes(bytes)", "AppendAllBytesAsync(bytes)"),
        new("Microsoft.Maui.Storage.Preferences", Storage, Name, "Set(value)"),
        new("Microsoft.Maui.Storage.IPreferences", Storage, Name, "Set(value)"),
        new("Xamarin.Essentials.Preferences", Storage, Name, "Set(value)"),
        new("Windows.Storage.ApplicationDataContainer", Storage, Name, "Values[]"),

        new("Microsoft.AspNetCore.Http.IResponseCookies", Cookie, NameOfOthers, "Append"),
        new("System.Net.Cookie", Cookie, NameOfOthers, "new(value)", "Value="),
        new("Microsoft.Net.Http.Headers.SetCookieHeaderValue", Cookie, NameOfOthers, "new(value)", "Value="),
        new("System.Web.HttpCookie", Cookie, NameOfOthers, "new(value)", "Value="),

        new("Microsoft.AspNetCore.WebUtilities.QueryHelpers", Url, Name, "AddQueryString(value,queryString)"),
        new("Microsoft.AspNetCore.Http.QueryString", Url, Name, "Create(value,parameters)", "Add(value)"),
        new("Microsoft.AspNetCore.Http.Extensions.QueryBuilder", Url, Name, "new", "Add(value)"),
        new("System.UriBuilder", Url, Name, "Query="),
        new("Microsoft.AspNetCore.Components.NavigationManagerExtensions", Url, Name, "GetUriWithQueryParameter", "GetUriWithQueryParameters"),
        new("RestSharp.RestRequestExtensions", Url, Name, "AddQueryParameter(value)"),
        new("RestSharp.RestRequest", Url, Name, "AddQueryParameter(value)"),
        new("Flurl.Url", Url, Name, "SetQueryParam(value)", "SetQueryParams", "AppendQueryParam(value)"),
        new("Flurl.GeneratedExtensions", Url, Name, "SetQueryParam(value)", "SetQueryParams", "AppendQueryParam(value)"),
        new("Flurl.Http.GeneratedExtensions", Url, Name, "SetQueryParam(value)", "SetQueryParams", "AppendQueryParam(value)"),

        new("System.Diagnostics.Process", CommandLine, Name, "Start(arguments)"),
        new("System.Diagnostics.ProcessStartInfo", CommandLine, Name, "new(arguments)", "Arguments=", "ArgumentList[]"),
        new("CliWrap.Command", CommandLine, Name, "WithArguments"),
        new("CliWrap.Builders.ArgumentsBuilder", CommandLine, Name, "Add"),
        new("SimpleExec.Command", CommandLine, Name, "Run(args)", "RunAsync(args)", "ReadAsync(args)"),
    ];
}
